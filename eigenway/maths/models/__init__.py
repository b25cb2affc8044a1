from eigenway.maths.part import part

part(__name__)
