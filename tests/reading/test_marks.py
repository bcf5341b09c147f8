"""Line marks leave no trace: what is checked is what is rendered."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from markdown import Markdown

from qostil.reading import front
from qostil.reading.marks import CLOSE, NO_ANCHOR, OPEN
from qostil.reading.render import Renderer
from tests.project import ROOT

EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "attr_list"]
SETTINGS = {"toc": {"permalink": "#"}}
PAGES = sorted((ROOT / "docs").rglob("*.md"))
SIGN = f"{OPEN}\\d+{CLOSE}"
# Lines of every kind that Markdown knows, and of some that only look so; they are put together at random.
LINES = (
    r"""
Мәтін
## Сұрақ { #id }
## Сұрақ
# h1
### h3 { .c }
## `<div>` және **қалың**
- бір
+ бір
1. бір
2) бір
    - екі
        - үш
    мәтін
- - екі қабат
1. - екі қабат
- > дәйексөз
- # тақырып
> дәйексөз
> - тізім
```
~~~
``` { .py }
    код
!!! note "Назар аударыңыз"
!!! note
??? x
| а | ә |
|---|---|
| | б |
а | ә
--- | ---
---
===
***
<div>
</div>
<div class="a">
<b>қалың</b> мәтін
</b> мәтін
<https://beeline.kz> мәтін
<info@beeline.kz>
[r]: https://beeline.kz
[r]: <https://beeline.kz>
    "тақырып"
[r]
![чек](a.png)
[сілтеме](b.md){ .c }
{: #x }
{: .c }
{ мәтін }
**қалың** _көлбеу_ `код`
__қалың:__ мәтін
_көлбеу_ home_net
__ мәтін __
_[сілтеме](b.md)_
____
_ _ _
</b> <https://beeline.kz>
**қалың
басы** аяғы
*көлбеу
<!-- түсіндірме -->
<!-- ұзақ
түсіндірме -->
мәтін <!-- түсіндірме --> мәтін
<!-->
\# мәтін
2026\. мәтін
📞📞
5 < 6 және 7 > 6
<img
src="a.png"
alt="чек">
&nbsp;
`<div>`
\`мәтін
<script>
</script>
<pre>
</pre>
*[A]: б
: мәтін
- [ ] мәтін
мәтін\
мәтін··
#тақырып
«мәтін»
"мәтін"
(мәтін)
<br>
<br/>
<hr />
* * *
<x:y>
$$
[^1]: мәтін
""".strip()
    .replace("·", " ")
    .split("\n")
)


def without_marks(html: str) -> str:
    """Take out the marks, the attributes that hold one, and the white space that a mark keeps at an end of code."""
    html = re.sub(f' (?:{SIGN}|{NO_ANCHOR})=""', "", html)
    html = re.sub(f"((?:<|&lt;)[A-Za-z][\\w:-]*) {SIGN}", r"\1", html)
    return re.sub(r"\s+(?=</code>)", "", re.sub(SIGN, "", html))


class Both:
    """The site's Markdown, and the one that reads lines."""

    def __init__(self) -> None:
        self.plain = Markdown(extensions=EXTENSIONS, extension_configs=SETTINGS)
        self.marking = Renderer(EXTENSIONS, SETTINGS)

    def differ(self, text: str) -> bool:
        plain = re.sub(r"\s+(?=</code>)", "", self.plain.reset().convert(text))
        return without_marks(self.marking.render(text, "kk")) != plain


@pytest.fixture(scope="module")
def both() -> Both:
    return Both()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT / "docs").as_posix())
def test_marks_change_nothing_on_a_page_of_the_site(both: Both, page: Path) -> None:
    assert not both.differ(front.split_head(page.read_text("utf-8"))[1])


@pytest.mark.parametrize("line", LINES)
def test_marks_change_nothing_in_a_line(both: Both, line: str) -> None:
    assert not both.differ(line)
    assert not both.differ(f"Мәтін\n{line}\nмәтін")
    assert not both.differ(f"- бір\n\n    {line}\n\n{line}")


def test_marks_change_nothing_in_lines_put_together_at_random(both: Both) -> None:
    chance = random.Random(2026)  # noqa: S311 - the same texts every time
    texts = ["\n".join(chance.choices([*LINES, "", "", "", ""], k=chance.randint(2, 5))) for _ in range(1500)]
    assert [text for text in texts if both.differ(text)] == []


def test_marks_carry_the_line_of_the_file() -> None:
    html = Renderer(EXTENSIONS, SETTINGS).render("Бір\n\n- екі\n- үш", "kk", 6)
    assert re.findall(f"{OPEN}(\\d+){CLOSE}(\\w+)", html) == [("6", "Бір"), ("8", "екі"), ("9", "үш")]


def test_a_text_cannot_make_marks_of_its_own() -> None:
    html = Renderer().render(f"{OPEN}99{CLOSE}Мәтін", "kk")
    assert re.findall(f"{OPEN}(\\d+){CLOSE}", html) == ["1"]
    assert "\ufffd99\ufffdМәтін" in html
