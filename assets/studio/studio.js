"use strict";
// The page of the studio: one editor, many files; what is typed is looked at at once, proved after a breath, saved when asked.

const {EditorView, EditorState, keymap, basicSetup, yaml, lintGutter, setDiagnostics, indentWithTab} = CM;
const $ = id => document.getElementById(id);
const nonce = document.querySelector("meta[name=csp-nonce]").content;
const LOOK = 250, PROVE = 900, WATCH = 1500;  // milliseconds after the last key; between two looks at the disk

const desk = new Map();  // name -> {state, base, disk}: the text as it is typed; digest and text of what was read
const ANEW = "The studio was started anew. Open the address it printed; what you typed is there.";
let open = "", found = [], clash = null, turn = 0, timers = [], silent = false, again = "";

const ask = async (path, body) => {
  const sent = body === undefined ? {} : {method: "POST", body: JSON.stringify(body)};
  const answer = await fetch(path, sent);
  return {status: answer.status, body: answer.headers.get("content-type")?.includes("json") ? await answer.json() : {}};
};
const count = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;
const say = words => { $("state").textContent = words; $("state").className = ""; };
const warn = words => { say(words); $("state").className = "alarm"; };
const dirty = name => text(name) !== desk.get(name).disk;
const unsaved = () => [...desk.keys()].filter(dirty);
const text = name => (name === open ? view.state : desk.get(name).state).doc.toString();
const draft = name => `${$("title").textContent}/${name}`;

// --- files ----------------------------------------------------------------------------------------------------------

const typed = EditorView.updateListener.of(update => {
  if (!update.docChanged || update.transactions.some(one => one.annotation(taken))) return;
  again = "";
  keep(open);
  list();
  later();
});
const taken = CM.taken;  // marks what came from the disk, not from a key

const stateOf = words => EditorState.create({doc: words, extensions: [
  keymap.of([
    {key: "Mod-s", run: () => { save(); return true; }, preventDefault: true},
    {key: "Mod-Enter", run: () => { show(); return true; }},
    indentWithTab,
  ]),
  basicSetup, yaml(), lintGutter(), typed, EditorView.lineWrapping, EditorView.cspNonce.of(nonce),
  EditorView.contentAttributes.of({"aria-label": "Text of the file", tabindex: "0"}),
]});
const view = new EditorView({state: stateOf(""), parent: $("editor")});

const fresh = file => ({state: stateOf(file.text), base: file.digest, disk: file.text});

function keep(name) {  // what was typed outlives the tab
  if (!dirty(name)) { forget(name); return; }
  try { localStorage.setItem(draft(name), JSON.stringify({base: desk.get(name).base, text: text(name)})); } catch { /* full */ }
}
function kept(name) {
  try { return JSON.parse(localStorage.getItem(draft(name))); } catch { return null; }
}
function forget(name, words) {  // without `words` whatever was kept; another tab may have kept others
  if (words === undefined || kept(name)?.text === words) localStorage.removeItem(draft(name));
}
function turnTo(name, focus = true) {
  if (open) desk.get(open).state = view.state;
  open = name;
  view.setState(desk.get(name).state);
  list();
  tell();
  if (focus) view.focus();
}
function list() {
  $("files").replaceChildren(...[...desk.keys()].map(name => {
    const key = document.createElement("button"), wrong = found.filter(one => one.file === name).length;
    key.type = "button";
    key.textContent = name.replace(/\.yaml$/, "");
    key.className = wrong ? "wrong" : "";
    key.setAttribute("aria-current", name === open);
    const marks = document.createElement("span");
    marks.className = "marks";
    marks.textContent = `${dirty(name) ? " •" : ""}${wrong ? ` ${wrong}` : ""}`;
    marks.setAttribute("aria-label", `${dirty(name) ? ", not saved" : ""}${wrong ? `, ${wrong} findings` : ""}`);
    key.append(marks);
    key.onclick = () => turnTo(name);
    return key;
  }));
  $("save").disabled = !unsaved().length;
}

// --- saving ---------------------------------------------------------------------------------------------------------

async function save(name = open, over = false) {
  const mine = desk.get(name), words = text(name);
  if (!dirty(name) && !over) { say("Everything in this file is saved."); return; }
  let answer;
  try { answer = await ask("save", {name, text: words, base: mine.base, over}); }
  catch { warn("Not saved: the studio does not answer. Your text stays in this browser."); return; }
  if (answer.status === 200) {
    Object.assign(mine, {base: answer.body.digest, disk: words});
    if (!dirty(name)) forget(name, words);
    clashed(null);
    say(over ? `${name} saved; what it said is in ${name}.theirs.` : `${name} saved.`);
  } else if (answer.status === 409) clashed({name, ...answer.body});
  else if (answer.status === 404) warn(ANEW);
  else warn(`Not saved: ${answer.body.why ?? `the studio answered ${answer.status}`}. Your text stays in this browser.`);
  list();
}
function clashed(what) {
  clash = what;
  $("clash").hidden = !what;
  // The keys stay in the text: whoever is typing just now must not press a button by it.
  if (what) $("clash").querySelector("p").textContent = `${what.name} was changed on the disk meanwhile. Take theirs, and Ctrl Z brings yours back; or save yours, and theirs is kept beside it.`;
}
function takeTheirs(name, words, base) {
  const mine = desk.get(name);
  if (name !== open) turnTo(name, false);
  const was = text(name);
  view.dispatch({changes: between(was, words), annotations: taken.of(true)});
  Object.assign(mine, {base, disk: words});
  forget(name, was);
}
function between(was, now) {  // only what differs, so that the cursor and the place on the page stay
  let from = 0, left = 0;
  const most = Math.min(was.length, now.length);
  while (from < most && was[from] === now[from]) from += 1;
  while (left < most - from && was.at(-1 - left) === now.at(-1 - left)) left += 1;
  return {from, to: was.length - left, insert: now.slice(from, now.length - left)};
}
$("theirs").onclick = () => { takeTheirs(clash.name, clash.theirs, clash.digest); clashed(null); list(); later(); view.focus(); };
$("mine").onclick = () => { save(clash.name, true); view.focus(); };
$("save").onclick = async () => { for (const name of unsaved()) await save(name); };
addEventListener("beforeunload", event => { if (unsaved().length) event.preventDefault(); });
addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s" && !event.defaultPrevented) { event.preventDefault(); save(); }
});

async function watch() {  // files that change under our hands
  let answer;
  try { answer = await ask("digests"); } catch { silent = true; warn("The studio does not answer; your text stays in this browser."); return; }
  if (answer.status !== 200) { warn(ANEW); return; }
  if (silent) { silent = false; say("The studio answers again."); later(); }
  const digests = answer.body;
  const left = [...desk.keys()].filter(name => !(name in digests));
  for (const [name, one] of desk) if (name in digests) one.missed = false;
  left.forEach(gone);
  const moved = Object.keys(digests).filter(name => desk.get(name)?.base !== digests[name] && !(clash?.name === name));
  if (left.length) list();
  if (!moved.length) { if (left.some(name => !desk.has(name))) later(); return; }
  const {files} = (await ask("files")).body;
  for (const name of moved) {
    if (!files[name] || desk.get(name)?.base === files[name].digest) continue;
    if (!desk.has(name)) desk.set(name, fresh(files[name]));
    else if (text(name) === files[name].text) Object.assign(desk.get(name), {base: files[name].digest, disk: text(name)});
    else if (!dirty(name)) { const was = open; takeTheirs(name, files[name].text, files[name].digest); if (was !== name) turnTo(was, false); }
    else { clashed({name, theirs: files[name].text, digest: files[name].digest}); break; }
  }
  list();
  later();
}

function gone(name) {  // seen twice, for many editors take a file away for the moment in which they save
  const mine = desk.get(name);
  if (mine.disk === null) return;
  if (!mine.missed) { mine.missed = true; return; }
  if (name === open || dirty(name)) {  // the text in which one is typing does not go away
    Object.assign(mine, {base: "", disk: null});
    warn(`${name} is not on the disk any more; Save writes it there again.`);
    return;
  }
  desk.delete(name);
  say(`${name} is not on the disk any more.`);
}

// --- looking --------------------------------------------------------------------------------------------------------

function later() {
  timers.forEach(clearTimeout);
  turn += 1;
  timers = [setTimeout(look, LOOK, "shape", turn), setTimeout(look, PROVE, "proof", turn)];
}
async function look(how, mine) {
  const words = Object.fromEntries(unsaved().map(name => [name, text(name)]));
  if (how === "proof") say("Proving …");
  let answer;
  try { answer = await ask(how, words); } catch { return; }
  if (mine !== turn) return;  // something was typed since
  if (answer.status !== 200) { warn(`Cannot be looked at: ${answer.body.why ?? answer.status}`); return; }
  const rank = one => ["error", "warning"].indexOf(one.severity) >>> 0;
  found = answer.body.found.sort((one, other) => rank(one) - rank(other));
  tell();
  list();
  if (how === "proof") {
    const wrong = found.filter(one => one.severity === "error").length;
    if (!found.length) say(`${again}No faults: everything is proved.`);
    else if (!wrong) say(`${again}No errors; ${count(found.length, "warning")}.`);
    else warn(`${again}${count(wrong, "error")}. ${$("shown").hidden ? "" : "The picture shows the talk before it."}`);
    if (answer.body.shown) picture(answer.body.shown);
    $("none").hidden = !$("shown").hidden;
  }
}
function picture(digest) {
  const frame = $("shown"), hash = frame.contentWindow?.location.hash ?? "";
  frame.hidden = false;
  frame.src = `shown/${digest}${hash}`;
}
function tell() {
  $("found").replaceChildren(...found.map(one => {
    const row = document.createElement("li"), key = document.createElement("button"), hint = document.createElement("small");
    key.type = "button";
    key.className = one.severity;
    const where = document.createElement("b");
    where.textContent = `${one.file}:${one.line}`;
    hint.textContent = one.hint;
    key.append(where, ` ${one.severity} ${one.code}: ${one.message} `, hint);
    key.onclick = () => goTo(one);
    row.append(key);
    return row;
  }));
  const lines = view.state.doc.lines;
  const here = found.filter(one => one.file === open && one.line <= lines).map(one => {
    const line = view.state.doc.line(one.line), from = Math.min(line.from + one.column - 1, line.to);
    return {from, to: Math.max(from, line.to), severity: one.severity === "note" ? "info" : one.severity, message: `${one.code}: ${one.message}${one.hint ? `; ${one.hint}` : ""}`};
  });
  view.dispatch(setDiagnostics(view.state, here));
}
function goTo(one) {
  if (!desk.has(one.file)) return;
  if (one.file !== open) turnTo(one.file);
  const line = view.state.doc.line(Math.min(one.line, view.state.doc.lines));
  view.dispatch({selection: {anchor: Math.min(line.from + one.column - 1, line.to)}, scrollIntoView: true});
  view.focus();
}
function show() {  // the node that the cursor is in, in the picture
  const guest = /^guests\/(.+)\.yaml$/.exec(open);
  if (!guest || $("shown").hidden) return;
  const above = view.state.doc.sliceString(0, view.state.doc.lineAt(view.state.selection.main.head).to);
  const nodes = [...above.matchAll(/^ {2}([a-z]\w*):/gm)];
  const node = above.includes("\nnodes:") && nodes.length ? `.${nodes.at(-1)[1]}` : "";
  $("shown").contentWindow.location.hash = `${guest[1]}${node}`;
}

// --- begin ----------------------------------------------------------------------------------------------------------

(async () => {
  const {title, files} = (await ask("files")).body;
  $("title").textContent = document.title = title;
  for (const [name, file] of Object.entries(files)) {
    desk.set(name, fresh(file));
    const before = kept(name);
    if (before && before.text !== file.text) {
      Object.assign(desk.get(name), {state: stateOf(before.text), base: before.base});
      say(again = `What you had typed into ${name} is here again; it is not saved yet. `);
    }
  }
  turnTo([...desk.keys()].find(name => name.startsWith("guests/")) ?? [...desk.keys()][0]);
  later();
  setInterval(watch, WATCH);
})();
