"""What was typed cannot be read: one sentence, where, and one repair. It is never a wrong answer."""


class Unreadable(ValueError):
    def __init__(self, says: str, place: int = 0, repair: str = ""):
        super().__init__(says)
        self.says = says
        self.place = place  # where the caret goes: an index into the text as typed
        self.repair = repair  # the whole text as it might have been meant, or ""

    def __str__(self) -> str:
        return self.says
