"""What ``ruta check --overlay`` says where a desk's folder does not fit the common data, word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT, invoke

if TYPE_CHECKING:
    from pathlib import Path

MINI = ROOT / "tests" / "fixtures" / "mini"
DESK = "id: mesa\nname: Mesa Ejemplo\n"
COMMON = MINI / "institutions" / "uy" / "aduana-uy.yaml"
KIND = COMMON.relative_to(MINI).as_posix().removesuffix(".yaml")
ID = COMMON.stem


def said(folder: Path, files: dict[str, str]) -> tuple[int, list[str]]:
    """Check the small data with these files laid over them; give the exit status and the lines about the folder."""
    for name, text in {"desk.yaml": DESK, **files}.items():
        path = folder / "mesa" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    run = invoke("check", "--data", str(MINI), "--overlay", str(folder / "mesa"))
    return run.exit_code, run.stdout.splitlines()


def test_a_folder_that_fits_is_in_order(tmp_path: Path) -> None:
    assert said(tmp_path, {f"replace/{KIND}.yaml": f"id: {ID}\ndoes: Otra cosa.\n"}) == (0, [])


WHERE = "mini/institutions/uy/aduana-uy.yaml"
CASES: dict[str, tuple[dict[str, str], list[str]]] = {
    "a desk without an id": (
        {"desk.yaml": "name: Mesa\n"},
        ["mesa/desk.yaml:1:1: falta-campo: Falta «id». Agrega «id»: igual al nombre del archivo, sin .yaml."],
    ),
    "a colour that can't be read": (
        {"desk.yaml": f'{DESK}accent:\n  light: "#7fb8a8"\n  dark: "#f0a8d8"\n'},
        [
            (
                "mesa/desk.yaml:4:10: contraste: «#7fb8a8» no se lee bien sobre fondo claro: su contraste es 1,9 y "
                "hace falta 4,5. El más parecido que sirve: #47675e."
            ),
        ],
    ),
    "a colour that is none": (
        {"desk.yaml": f'{DESK}accent: {{light: rojo, dark: "#f0a8d8"}}\n'},
        [
            (
                'mesa/desk.yaml:3:17: color: light: No es un color. Escríbelo entre comillas, como «"#0f6b5c"». '
                "Se encontró «rojo»."
            ),
        ],
    ),
    "what is replaced is not there": (
        {"replace/institutions/uy/aduana-ui.yaml": "id: aduana-ui\ndoes: Otra.\n"},
        [
            (
                "mesa/replace/institutions/uy/aduana-ui.yaml:1:5: sin-original: No hay institución «aduana-ui» que "
                "reemplazar en los datos comunes. ¿Quisiste decir «aduana-uy»?"
            ),
        ],
    ),
    "a field that the model does not have": (
        {f"replace/{KIND}.yaml": f"id: {ID}\nhace: Otra.\n"},
        [
            (
                f"mesa/replace/{KIND}.yaml:2:1: campo-desconocido: No existe el campo «hace». La ficha común está en "
                f"{WHERE}. Aquí pueden ir: contacts, country, does, facts, id, kind, name, named_in, roles, "
                "short, state, state_note, url."
            ),
        ],
    ),
    "an added record that is there already": (
        {f"add/{KIND}.yaml": COMMON.read_text("utf-8")},
        [f"mesa/add/{KIND}.yaml:1:5: id-repetido: El id «{ID}» ya está en {WHERE}. Ponle otro id."],
    ),
    "replaced twice": (
        {
            f"replace/{KIND}.yaml": f"id: {ID}\ndoes: Otra.\n",
            f"replace/institutions/{ID}.yaml": f"id: {ID}\nshort: Otra\n",
        },
        [
            (
                f"mesa/replace/{KIND}.yaml:1:5: id-repetido: «{ID}» ya está en mesa/replace/institutions/{ID}.yaml. "
                "Junta los dos archivos."
            ),
        ],
    ),
    "an id that is not the file's name": (
        {f"replace/{KIND}.yaml": "id: otro\ndoes: Otra.\n"},
        [
            f"mesa/replace/{KIND}.yaml:1:5: id-archivo: El id «otro» no es el nombre del archivo. Escribe «id: {ID}».",
        ],
    ),
    "nothing replaced": (
        {f"replace/{KIND}.yaml": f"id: {ID}\n"},
        [
            f"mesa/replace/{KIND}.yaml:1:1: sin-cambios: El archivo no reemplaza nada. Escribe los campos nuevos.",
        ],
    ),
    "a kind that does not exist": (
        {"replace/instituciones/x.yaml": "id: x\ndoes: Otra.\n"},
        [
            (
                "mesa/replace/instituciones/x.yaml:1:5: carpeta-desconocida: No hay registros de la clase "
                "«instituciones». ¿Quisiste decir «institutions»?"
            ),
        ],
    ),
    "hidden and needed": (
        {"desk.yaml": f"{DESK}hide:\n  - institutions/{ID}\n"},
        [
            (
                f"mesa/desk.yaml:4:5: oculto-necesario: Se oculta institución «{ID}», y hace falta en "
                "mini/countries/uy.yaml, línea 10 y en 1 más. Muéstralo, u oculta o reemplaza también lo que lo nombra."
            ),
            (
                "mesa/desk.yaml:4:5: aviso: mencion-oculta: Al ocultar esto se quita una mención; la primera está en "
                "mini/requirements/uy/uy-etiqueta.yaml, línea 14."
            ),
        ],
    ),
    "hidden and not there": (
        {"desk.yaml": f"{DESK}hide: [institutions/nadie, marketplace]\n"},
        [
            "mesa/desk.yaml:3:8: sin-original: No hay institución «nadie» que ocultar.",
            (
                "mesa/desk.yaml:3:28: clase-desconocida: No hay fichas de la clase «marketplace». ¿Quisiste decir "
                "«marketplaces»?"
            ),
        ],
    ),
    "hidden and replaced": (
        {"desk.yaml": f"{DESK}hide: [glossary/iva]\n", "replace/glossary/iva.yaml": "id: iva\ndefinition: Otra.\n"},
        [
            (
                "mesa/desk.yaml:3:8: oculto-propio: «iva» se oculta aquí y se escribe en "
                "mesa/replace/glossary/iva.yaml. "
                "Deja una de las dos cosas."
            ),
        ],
    ),
    "a file that nothing reads": (
        {"agregar/x.yaml": "id: x\n"},
        ["mesa/agregar:1:1: archivo-ajeno: Esto no se lee. Aquí van desk.yaml, add/ y replace/."],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_conflict_is_said_with_both_places(name: str, tmp_path: Path) -> None:
    files, lines = CASES[name]
    assert said(tmp_path, files) == (1, lines)


def test_a_folder_without_a_desk_and_a_folder_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "vacia").mkdir()
    run = invoke("check", "--data", str(MINI), "--overlay", str(tmp_path / "vacia"))
    assert (run.exit_code, "sin-mesa" in run.stdout) == (1, True)
    run = invoke("check", "--data", str(MINI), "--overlay", str(tmp_path / "nada"))
    assert (run.exit_code, run.stderr) == (2, f"ruta: No existe la carpeta «{tmp_path / 'nada'}».\n")


def test_what_a_desk_replaces_is_checked_like_all_else(tmp_path: Path) -> None:
    status, lines = said(tmp_path, {f"replace/{KIND}.yaml": f"id: {ID}\nurl: mesa.example\n"})
    assert status == 1
    assert [one.split(": ")[:2] for one in lines] == [[f"mesa/replace/{KIND}.yaml:2:6", "url"]]
