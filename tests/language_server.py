"""The YAML language server that editors start, over stdio, as an editor talks to it."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING, Any

from tests.conftest import skip_or_fail

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[1]
HERE = ROOT / ".node" / "node_modules" / ".bin"
PATIENCE = 60  # seconds for an answer
NAME = "yaml-language-server"
CAN = {
    "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": False}}, "hover": {"contentFormat": ["plaintext"]},
        "publishDiagnostics": {},
    },
}  # fmt: skip


@contextmanager
def language_server(schemas: Mapping[Path, Path]) -> Iterator[LanguageServer]:
    """`schemas`: the schema of each file. Skips where there is no server."""
    command = shutil.which(NAME, path=str(HERE)) or shutil.which(NAME)
    if command is None:
        skip_or_fail(f"there is no {NAME}: npm install --prefix .node {NAME}")
    with subprocess.Popen([command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield LanguageServer(process, schemas)
        finally:
            process.kill()


class LanguageServer:
    """Documents are opened from their text; positions are (line, character), from 0."""

    def __init__(self, process: subprocess.Popen[bytes], schemas: Mapping[Path, Path]) -> None:
        self.process = process
        self.settings = {
            "schemas": {schema.as_uri(): path.as_uri() for path, schema in schemas.items()},
            "schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True,
        }  # fmt: skip
        self.answers: Queue[dict[str, Any]] = Queue()
        self.told: Queue[dict[str, Any]] = Queue()
        self.number = 0
        threading.Thread(target=self._listen, daemon=True).start()
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": CAN})
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": {"yaml": self.settings}}})

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Open a file with this text in it; its diagnostics."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while (told := self.told.get(timeout=PATIENCE))["uri"] != path.as_uri():
            pass
        found: list[dict[str, Any]] = told["diagnostics"]
        return found

    def complete(self, path: Path, line: int, character: int) -> list[str]:
        found = self.ask("textDocument/completion", self._at(path, line, character))
        return [item["label"] for item in (found.get("items", []) if isinstance(found, dict) else found or [])]

    def hover(self, path: Path, line: int, character: int) -> str:
        found = self.ask("textDocument/hover", self._at(path, line, character))
        return json.dumps(found["contents"], ensure_ascii=False) if found else ""

    def ask(self, method: str, params: Any) -> Any:
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        while (answer := self.answers.get(timeout=PATIENCE))["id"] != self.number:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def _at(self, path: Path, line: int, character: int) -> dict[str, Any]:
        return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def _listen(self) -> None:
        out = self.process.stdout
        assert out is not None
        while head := out.readline():
            length = int(head.partition(b":")[2])
            while out.readline().strip():
                pass
            self._take(json.loads(out.read(length)))

    def _take(self, message: dict[str, Any]) -> None:
        if "method" not in message:
            self.answers.put(message)
        elif message["method"] == "textDocument/publishDiagnostics":
            self.told.put(message["params"])
        elif message["method"] == "workspace/configuration":
            asked = [item.get("section") for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": [self.settings if one == "yaml" else {} for one in asked]})
        elif "id" in message:
            self._send({"id": message["id"], "result": None})
