"""What runs inside the box: these files are mounted at /ew and import nothing but each other, the standard library and NumPy."""
