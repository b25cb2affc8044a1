"""The outermost things: what is claimed (x = 2, x > 0 and x < 1), what is listed, and the whole."""

# pyright: reportUnnecessaryComparison=false, reportUnnecessaryContains=false
# (between two looks at the kind the cursor has moved on)

from eigenway.answers.reading.cursor import NOTHING, as_interval, start_of
from eigenway.answers.reading.products import Products
from eigenway.maths.expression import Call, Expression, Given, Listing, Relation


class Reader(Products):
    def everything(self) -> Expression:
        if self.kind == "end":
            raise self.wrong("Nothing is written here.", 0)
        tree = self.items("end")
        if self.kind != "end":
            raise self.stray()
        return tree

    def items(self, closing: str) -> Expression:
        """Things parted by commas, or by semicolons, up to a closing bracket: one alone, or a bare listing."""
        start = self.token.start
        lines = [self.line()]
        if self.kind == closing and len(lines[0]) == 1:
            return lines[0][0]
        while self.kind in (";", "row"):
            self.advance()
            if self.kind in (")", "]", "}", "end"):
                break
            lines.append(self.line())
        if len(lines) > 1 and all(len(line) == 1 for line in lines):
            lines = [[line[0] for line in lines]]
        rows = [line[0] if len(line) == 1 else Listing("", tuple(line), at=(start, self.last_end())) for line in lines]
        tree = rows[0] if len(rows) == 1 else Listing("", tuple(rows), at=(start, self.last_end()))
        return self.conditioned(tree)

    def conditioned(self, tree: Expression) -> Expression:
        if self.kind != "given" and not (self.kind == ":" and self.building):
            return tree
        self.advance()
        condition = self.line()
        right = condition[0] if len(condition) == 1 else Listing("", tuple(condition))
        return Given(tree, right, at=(start_of(tree), self.last_end()))

    def line(self) -> list[Expression]:
        found = [self.claim()]
        while self.kind == ",":
            comma = self.advance()
            if self.kind in (")", "]", "}", "close[", "end", ";"):
                if self.kind == "end":
                    raise self.wrong("Something is missing after this comma.", comma.start, self.text[: comma.start])
                if len(found) == 1 and self.kind == ")":
                    found.append(NOTHING)
                break
            if self.kind == "and":  # "1, 2, and 3"
                self.advance()
            found.append(self.claim())
        if len(found) > 1 and isinstance(last := found[-1], Call) and last.name == "and":
            found[-1:] = last.arguments  # "1, 2 and 3"
        return found

    def claim(self) -> Expression:
        tree = self.relation()
        while self.kind in ("and", "or"):
            join = self.advance()
            right = self.relation()
            before = tree.arguments if isinstance(tree, Call) and tree.name == join.kind else (tree,)
            tree = Call(join.kind, (*before, right), at=(start_of(tree), self.last_end()))
        return tree

    def relation(self) -> Expression:
        left = self.united()
        if self.kind not in ("sign", "in", ":") or (self.kind == ":" and self.building):
            return left
        sides, signs = [left], list[str]()
        while self.kind in ("sign", "in", ":") and not (self.kind == ":" and self.building):
            sign = self.advance()
            signs.append(sign.value if sign.kind == "sign" else sign.kind)
            if self.kind in ("end", ")", ","):
                raise self.wrong(f"Something is missing after {sign.value}.", sign.end)
            sides.append(self.united())
        span = (start_of(left), self.last_end())
        if signs == [":"]:
            return Call("ratio", tuple(sides), at=span)
        if ":" in signs:
            raise self.wrong("A colon does not go with the other signs here.", span[0])
        sides = [as_interval(s) if i and signs[i - 1] in ("in", "not in") else s for i, s in enumerate(sides)]
        return Relation(tuple(signs), tuple(sides), at=span)

    def united(self) -> Expression:
        left = self.sum()
        while self.kind in ("union", "intersection", "\\") or self.is_letter_union(left):
            sign = self.advance()
            right = self.sum()
            name = "setminus" if sign.kind == "\\" else "intersection" if sign.kind == "intersection" else "union"
            pair = (as_interval(left), as_interval(right))
            if isinstance(pair[0], Call) and pair[0].name == name == "union":
                pair = (*pair[0].arguments, pair[1])
            left = Call(name, pair, at=(start_of(left), self.last_end()))
        return left
