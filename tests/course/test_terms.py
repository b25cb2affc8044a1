"""The glossary is what the lessons say of their bold words."""

from eigenway.course.terms import terms

BODY = """Points fall. The **shadow** of $u = (1.5, 2)$ on the line of $v$ is a vector. It ends there.

## The **idea**

- **Rounding.** No term.
- **Stars** and at-signs.

```python
print("**not this**")
```

The **dot product** of two vectors, called an **inner product** by [others](concept:svd), adds:

$$u \\cdot v = 1$$

Repeat it until it rests. This is **power iteration**, and **all of this is only said aloud**.

**To read.** A book. Again the **shadow** of it.
"""


def test_each_bold_word_has_the_sentence_that_explains_it():
    assert [(term.name, term.says) for term in terms(BODY)] == [
        ("shadow", "The shadow of $u = (1.5, 2)$ on the line of $v$ is a vector."),
        ("dot product", "The dot product of two vectors, called an inner product by others, adds …"),
        ("inner product", "The dot product of two vectors, called an inner product by others, adds …"),
        ("power iteration", "Repeat it until it rests. This is power iteration, and all of this is only said aloud."),
    ]
