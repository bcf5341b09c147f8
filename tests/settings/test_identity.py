"""Whatever an editor writes under `extra: qostil:` is shown in the right language, or refused in one line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from qostil.settings.colours import DARK_PAGE, RAISED, READABLE, WHITE, Colours, contrast, hard_to_read
from qostil.settings.identity import Identity, Phone, Texts, is_number
from qostil.settings.site import read_site
from qostil.system.errors import CannotRunError
from tests.project import CLEAN, PATIENCE, WHOLE, lay_out, qostil, whole_site
from tests.site.built import Built

PNG = b"\x89PNG\r\n\x1a\n"
WRONG: dict[str, str] = {
    "5": "extra.qostil: «5» has no keys; write keys such as name and phones under it",
    "[name]": "extra.qostil: «['name']» has no keys",
    "{nmae: {kk: a, ru: b}}": "extra.qostil: «nmae» is no key of it; did you mean «name»?",
    "{color: {bar: '#0b4f6c'}}": "extra.qostil: «color» is no key of it; did you mean «colours»?",
    "{5: a}": "extra.qostil: «5» is no key of it; it has name, logo, favicon, colours, phones,",
    "{name: Көмек}": "extra.qostil.name: «Көмек» has no keys; write {kk: …, ru: …}",
    "{name: {kk: Көмек}}": "extra.qostil.name: «ru» is missing; write {kk: …, ru: …}",
    "{name: {kk: Көмек, ru: }}": "extra.qostil.name.ru: is empty; write it",
    "{name: {kk: Көмек, ru: ' '}}": "extra.qostil.name.ru: is empty; write it",
    "{name: {kk: 109, ru: b}}": "extra.qostil.name.kk: «109» is read as a number; write it in quotes",
    "{name: {kk: yes, ru: b}}": "extra.qostil.name.kk: «True» is no text; write a text in quotes",
    "{name: {kk: a, ru: b, en: c}}": "extra.qostil.name: «en» is no key of it; it has kk, ru",
    '{name: {kk: "Су\\nарнасы", ru: b}}': "extra.qostil.name.kk: «Су\\nарнасы» holds what no page can show",
    '{name: {kk: "Су\\u202eарнасы", ru: b}}': "holds what no page can show; write it in one line",
    "{name: {kk: <b>Су</b>, ru: b}}": "extra.qostil.name: «<b>Су</b>» holds a tag of HTML",
    "{legal: {kk: a, ru: 'b <!-- c -->'}}": "extra.qostil.legal: «b <!-- c -->» holds a tag of HTML",
    "{address: {kk: Бұлақ көшесі, ru: улица Булак, 1}}": "«1» is no key of it; a text with a comma is written in",
    "{logo: gone.png}": "extra.qostil.logo: «gone.png» is not there; put the file into the docs folder",
    "{logo: docs/m.png}": "or mend the path, which begins inside that folder",
    "{logo: ../m.png}": "extra.qostil.logo: «../m.png» leads out of the docs folder; copy the file into it",
    "{logo: /m.png}": "extra.qostil.logo: «/m.png» leads out of the docs folder",
    "{logo: 'https://a.kz/m.png'}": "is no file of the site; copy it into the docs folder",
    "{logo: m.svg}": "extra.qostil.logo: «m.svg» may not stand in the docs folder; put it into the folder of",
    "{favicon: m.ico}": "extra.qostil.favicon: «m.ico» may not stand in the docs folder",
    "{logo: kk/index.md}": "is no image that a browser shows; use .png, .jpg",
    "{logo: .m.png}": "is hidden, and would not be published",
    "{logo: [m.png]}": "extra.qostil.logo: «['m.png']» is no text",
    "{colours: red}": 'extra.qostil.colours: «red» has no keys; write {bar: "#0b4f6c"}',
    "{colours: {bar: red}}": 'extra.qostil.colours: «red» is no colour; write it as "#0b4f6c"',
    "{colours: {bar: '#fff'}}": "extra.qostil.colours: «#fff» is no colour",
    "{colours: {bar: 123456}}": "extra.qostil.colours.bar: «123456» is read as a number",
    "{colours: {barr: '#0b4f6c'}}": "extra.qostil.colours: «barr» is no key of it; did you mean «bar»?",
    "{colours: {bar: '#ffff00'}}": "white text on bar «#ffff00» has a contrast of 1.1, and 4.5 is needed",
    "{colours: {link: '#767676'}}": "link «#767676» on the page has a contrast of 4.2",
    "{phones: '109'}": "extra.qostil.phones: «109» is no list; write «- {number: \"1055\"}» lines under it",
    "{phones: [109]}": "extra.qostil.phones (entry 1): «109» has no keys",
    "{phones: [{number: '1055'}, {number: 109}]}": "extra.qostil.phones (entry 2).number: «109» is read as a number",
    "{phones: [{number: қоңырау}]}": "extra.qostil.phones: «қоңырау» is no telephone number; write digits",
    "{phones: [{number: '( )'}]}": "extra.qostil.phones: «( )» is no telephone number",
    "{phones: [{number: '109', for: қызмет}]}": "extra.qostil.phones (entry 1).for: «қызмет» has no keys",
    "{phones: [{number: '109', for: {kk: <i>а, ru: б}}]}": "extra.qostil.phones: «<i>а» holds a tag of HTML",
    "{accounts: [{name: T, url: t.me/su}]}": "extra.qostil.accounts: «t.me/su» is no address of the web; write it as",
    "{accounts: [{name: T, url: 'http://t.me/su'}]}": "«http://t.me/su» is no address of the web",
    "{feedback: 'javascript:x'}": "extra.qostil.feedback: «javascript:x» is no address of the web; write it as",
    "{accounts: [{name: T, url: 'https://'}]}": "«https://» is no address of the web",
    "{accounts: [{name: T, url: 'https://a.kz/\" onclick=\"b'}]}": "is no address of the web",
    "{accounts: [{url: 'https://t.me/su'}]}": "extra.qostil.accounts (entry 1): «name» is missing; write {name:",
    "{accounts: {name: T, url: 'https://t.me/su'}}": "extra.qostil.accounts: «{'name': 'T', 'url': 'https://t.me/su'}»",
}  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    names = ("kk/index.md", "m.png", "m.svg", "m.ico", ".m.png", "мен & сен 1%.png")
    return lay_out(tmp_path_factory.mktemp("identity"), dict.fromkeys(names, PNG))


def identity(project: Path, block: str) -> Identity:
    (project / "mkdocs.yml").write_text(f"site_name: Су\nextra:\n  qostil: {block}\n", "utf-8")
    return read_site(project).identity


@pytest.mark.parametrize(("block", "told"), WRONG.items(), ids=WRONG)
def test_a_wrong_form_is_one_line(project: Path, block: str, told: str) -> None:
    with pytest.raises(CannotRunError) as error:
        identity(project, block)
    line = str(error.value)
    assert line.startswith("mkdocs.yml: extra.qostil")
    assert told in line
    assert "\n" not in line


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("", Identity()),
        ("{phones: , colours: , logo: }", Identity()),
        ("{colours: {bar: , link: '#0b5c8a'}}", Identity(colours=Colours(link="#0b5c8a"))),
        ("{logo: ./m.png}", Identity(logo="./m.png")),
        ('{name: {kk: Су & 1 < 2, ru: "А\\u00a0\\"Б\\""}}', Identity(name=Texts("Су & 1 < 2", 'А\u00a0"Б"'))),
        ("{phones: [{number: '+7 (700) 000–00–00'}]}", Identity(phones=(Phone("+7 (700) 000–00–00"),))),
    ],
)  # fmt: skip
def test_a_right_form_is_kept(project: Path, block: str, expected: Identity) -> None:
    assert identity(project, block) == expected


def test_an_svg_stands_in_the_theme_folder(project: Path) -> None:
    (project / "theme").mkdir()
    (project / "theme/mark.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    theme = "site_name: Су\ntheme: {name: qostil, custom_dir: theme}"
    (project / "mkdocs.yml").write_text(f"{theme}\nextra: {{qostil: {{logo: mark.svg}}}}\n")
    assert read_site(project).identity.logo == "mark.svg"


@pytest.mark.parametrize("text", ["109", "1055", "+7 (700) 000-00-00", "8 800 080 18 00", "+7\u00a0700\u00a0000"])
def test_numbers_that_can_be_dialled(text: str) -> None:
    assert is_number(text)
    assert Phone(text).dialled.removeprefix("+").isdigit()


@pytest.mark.parametrize("text", ["", "1", "+", "( )", "٣٤٥", "109+", "1" * 16, "1055 доб. 5", "109\n"])
def test_what_cannot_be_dialled(text: str) -> None:
    assert not is_number(text)


@pytest.mark.parametrize("link", ["#000000", "#0b5c8a", "#c00000", "#5b3a00", "#4b0082"])
def test_the_colours_that_follow_can_be_read(link: str) -> None:
    colours = Colours(bar=link, link=link)
    assert list(hard_to_read(colours)) == []
    for colour, ground in (
        (colours.link, RAISED),
        (colours.link_over, WHITE),
        (WHITE, colours.dark_bar),
        (colours.dark_link, DARK_PAGE),
        (colours.dark_link_over, DARK_PAGE),
    ):
        assert contrast(colour, ground) >= READABLE


def test_every_command_says_the_same(tmp_path: Path) -> None:
    root = whole_site(tmp_path, CLEAN)
    (root / "mkdocs.yml").write_text(WHOLE.replace('number: "1055"', "number: 1055"), "utf-8")
    told = "mkdocs.yml: extra.qostil.phones (entry 1).number: «1055» is read as a number; write it in quotes"
    for word in ("check", "publish"):
        done = qostil(word, cwd=root)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", f"qostil: {told}\n")
    for words in (["build"], ["serve", "--dev-addr", "127.0.0.1:0"]):
        command = [sys.executable, "-m", "mkdocs", *words, "--quiet"]
        seen = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=PATIENCE, check=False)
        assert (seen.returncode, (seen.stdout + seen.stderr).strip()) == (1, told)


def test_pages_show_what_is_written_in_their_language_and_nothing_of_it_as_html(tmp_path: Path) -> None:
    root = whole_site(tmp_path, CLEAN)
    names = {"kk": "Су < «арна» & Ко", "ru": 'ТОО "Вода" & 1 < 2'}
    purposes = {"kk": 'қызмет & "т.б."', "ru": "служба < 24 часа"}
    addresses = {"kk": "Бұлақ & 1", "ru": "улица «Булак», 1 < 2"}
    block = {
        "name": names,
        "logo": "мен & сен 1%.png",
        "phones": [{"number": "+7 (700) 000-00-00", "for": purposes}],
        "address": addresses,
        "legal": names,
        "accounts": [{"name": "Telegram & <3", "url": "https://t.example/su?a=1&b=2"}],
    }
    (root / "docs/мен & сен 1%.png").write_bytes(PNG)
    settings = yaml.safe_load(WHOLE.replace("!ENV [QOSTIL_SITE_URL, ", "").replace('/"]', '/"'))
    settings |= {"nav": ["index.md", "payments.md"], "extra": {"qostil": block}}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    assert qostil("publish", cwd=root).returncode == 0
    built = Built(root / "site", "https://qostil.example/", "")
    for locale, other in (("kk", "ru"), ("ru", "kk")):
        page = built.page(f"{locale}/payments/")
        footer = page.one(".qostil-foot").text()
        assert page.one("title").text().endswith(f" | {names[locale]}")
        assert page.one(".qostil-brand span").text(strip=True) == names[locale]
        for text in (addresses, names, purposes):
            assert text[locale] in footer
            assert text[other] not in footer
        assert "Telegram & <3" in footer
        assert page.attribute(".qostil-foot a[href^=tel]", "href") == "tel:+77000000000"
        assert page.attribute(".qostil-foot a[href^=https]", "href") == "https://t.example/su?a=1&b=2"
        (logo,) = set(page.addresses(".qostil-brand img"))
        assert logo == "https://qostil.example/%D0%BC%D0%B5%D0%BD%20%26%20%D1%81%D0%B5%D0%BD%201%25.png"
