"""The command that shows which articles carry one text."""

from reportedly.cli import printing
from reportedly.cli.looking import looking
from reportedly.cli.options import AsCsv, AsJson, Ledger
from reportedly.cli.printing import Form


def copies(as_json: AsJson = False, as_csv: AsCsv = False, ledger: Ledger = None) -> None:
    """List the texts that several articles carry, and whose they are.

    An article alone is listed where it credits somebody else with its text. With --json: one array.

    \b
    reportedly copies
    reportedly copies --json
    """
    from reportedly.dossier.copying import Copied, copying
    from reportedly.formats.json_array import json_array
    from reportedly.formats.terminal.copying import copying_screen

    form = printing.form(as_json, as_csv)
    with looking(ledger) as store:
        texts = copying(store)
        if form is Form.JSON:
            printing.write(json_array(texts))
        else:
            printing.show(printing.rows(texts, Copied, copying_screen), form)
