/* The sides: what was decided and the roads on the left; who is here, hands, words and the way in on the right. */
const head = (sign, words) => el('h2', '', icon('u-' + sign), words);
const nameOf = s => s.name || (W['name.' + s.pseudonym] + (s.lap ? ' ' + (s.lap + 1) : ''));
const soft = words => el('p', 'soft', words);
let editing = null;

/* A part that is drawn anew only when `key` changes, and never while somebody types in it. */
function drawn(id, key, make) {
  const box = $(id), now = JSON.stringify(key), at = D.activeElement;
  if (box.dataset.drawn === now || /^(INPUT|SELECT)$/.test(at?.tagName) && box.contains(at) && at.type !== 'submit') return;
  box.dataset.drawn = now;
  const kids = make();
  box.hidden = !kids;
  box.replaceChildren(...el('div', '', kids || []).childNodes);
}
function evening() {
  const can = ['scene', 'voting', 'closed', 'discussing', 'tied', 'consequence', 'debrief'].includes(S.step), back = S.step === 'debrief';
  const done = (r, n) => el('li', '', el('span', 'k', icon('u-check')), el('span', '', own('span', r.words),
    r.note && el('small', '', say('noted', {words: r.note})),
    el('div', 'row', btn('note' + n, '', () => { noteOn = n; note(); $('note').focus(); }, 'note', {'aria-label': say('do.note', {n: n + 1})}),
      can && btn('rewind' + n, say('do.rewind'), () => confirm(say('rewind.sure')) && order({do: 'rewind', decision: r.decision}), 'back'),
      back && btn('replay' + n, say('do.replay'), () => send({is: 'replay', nth: n}), 'play'))));
  drawn('evening', [S.rounds, can, back], () => [head('clock', say('evening')), S.rounds.length ? el('ol', 'tl', S.rounds.map(done)) : soft(say('evening.none'))]);
  const way = (w, n) => el('li', '', btn('road' + n, say('road', {n: n + 1}), () => order({do: 'switch', road: n}), w.here ? 'check' : 'fork', w.here || !can ? {disabled: ''} : {}), own('small', w.words));
  const roads = () => S.ways.length > 1 ? [head('fork', say('roads')), el('ul', 'ways', S.ways.map(way))] : el('p', '', el('small', '', say('roads.hint')));
  drawn('roads', [S.ways, can, S.standing, back], () => S.rounds.length > 0 && [roads(), S.standing.map(line => own('p', line)), back && takeHome()]);
}
function takeHome() {
  const file = form => el('a', {className: 'btn', href: '/export.' + form + '?key=' + KEY, download: ''}, say('export.' + form));
  return [el('p', '', say('export')), el('div', 'row', ['html', 'csv', 'json'].map(file))];
}
function wayIn() {
  const F = S.facts, nobody = !S.seats.length, [host] = F.url.replace(/^https?:\/\//, '').split('/j/');
  drawn('join', [F, nobody, S.step === 'ended'], () => S.step !== 'ended' && [head('wifi', say('join')),
    el('div', 'join', el('img', {alt: say('qr'), src: '/qr.svg?code=' + F.code + '&' + encodeURIComponent(host)}),
      el('div', '', el('p', 'b2', F.code), el('a', {href: '/screen#' + F.screen, target: '_blank', rel: 'noopener'}, say('screen.open'))),
      el('p', 'addr', host, el('wbr'), '/j/' + F.code)),
    !nobody && F.addresses.length > 1 && el('div', 'ways', addresses(F))]);
}
function people() {
  const here = S.seats.filter(s => s.here).length;
  $('net').className = here === S.seats.length ? 'ok' : 'warn';
  $('net').replaceChildren(icon('u-wifi'), say('here', {n: here, of: S.seats.length}));
  drawn('people', [S.seats, S.locked, S.teams, editing], () => [head('people', say('people', {n: S.seats.length})),
    btn('lock', say(S.locked ? 'do.unlock' : 'do.lock'), () => order({do: 'lock', on: !S.locked}), 'lock'),
    el('ul', 'ro', [...S.seats].sort((a, b) => asks(b) - asks(a)).map(person))]);
  const size = n => btn('teams' + n, n > 1 ? say('teams.n', {n}) : say('teams.one'), () => order({do: 'teams', teams: n}), n === S.teams && 'check', {'aria-pressed': n === S.teams});
  drawn('teams', [S.teams, S.step === 'lobby'], () => S.step === 'lobby' && [head('people', say('teams')), el('div', 'row', [1, 2, 3, 4].map(size)), S.teams > 1 && soft(say('teams.hint'))]);
}
const asks = s => s.name && !s.approved ? 1 : 0;  // these come first: somebody must look at the name
function person(s) {
  const open = editing === s.seat, name = nameOf(s), team = S.teams > 1 ? ' · ' + say('team.n', {n: s.team + 1}) : '';
  return el('li', s.here ? '' : 'off',
    el('span', 'who', icon(s.here ? s.voted ? 'u-check' : 'u-wifi' : 'u-again'), name + team + (s.here ? '' : ' ' + say('away'))),
    el('span', 'row',
      asks(s) > 0 && btn('show' + s.seat, say('do.show'), () => order({do: 'rename', seat: s.seat, name: ''}), 'eye', {'aria-label': say('do.show.name', {name})}),
      btn('edit' + s.seat, '', () => { editing = open ? null : s.seat; show(); }, open ? 'x' : 'pencil',
        {'aria-label': say(open ? 'do.close_edit' : 'do.edit') + ': ' + name, 'aria-expanded': open})),
    open && edit(s));
}
const unname = s => { editing = null; order({do: 'unname', seat: s.seat}); };
/* Before it begins there is room for them in the middle. */
function names() {
  const waiting = S.seats.filter(asks), show = s => order({do: 'rename', seat: s.seat, name: ''});
  const one = s => el('li', '', el('b', '', s.name), el('span', 'row',
    btn('name' + s.seat, say('do.show'), () => show(s), 'eye', {'aria-label': say('do.show.name', {name: s.name})}),
    btn('away' + s.seat, '', () => unname(s), 'x', {title: say('do.unname'), 'aria-label': say('do.unname') + ': ' + s.name})));
  return waiting.length > 0 && [head('people', say('names')), soft(say('names.hint')),
    waiting.length > 1 && btn('names', say('names.all'), () => waiting.forEach(show), 'eye'), el('ul', 'names', waiting.map(one))];
}
function edit(s) {
  const name = el('input', {className: 'in', value: s.name, maxLength: 24}), others = [...Array(S.teams).keys()].filter(n => n !== s.team);
  const onsubmit = e => { e.preventDefault(); name.blur(); editing = null; order({do: 'rename', seat: s.seat, name: name.value}); };
  const remove = () => { if (confirm(say('kick.sure', {name: nameOf(s)}))) { editing = null; order({do: 'remove', seat: s.seat}); } };
  return el('form', {className: 'edit', onsubmit}, el('label', '', say('name'), name), btn('rename' + s.seat, say('do.rename'), null, 'check', {type: 'submit'}),
    s.name && btn('unname' + s.seat, say('do.unname'), () => unname(s), 'hide'),
    others.map(n => btn('move' + s.seat + '.' + n, say('team.n', {n: n + 1}), () => order({do: 'move', seat: s.seat, team: n}), 'people')),
    btn('kick' + s.seat, say('do.kick'), remove, 'x'));
}
function hands() {
  const lobby = S.step === 'lobby', counting = ['voting', 'closed'].includes(S.step);
  const everybody = () => numbers('hall', [say('hall')], [S.hall], say('hall.set'), ([people]) => order({do: 'hall', people}));
  const of = (_, team) => [S.teams > 1 && el('b', '', say('team.n', {n: team + 1})),
    numbers('hands' + team, S.choices.map(c => c.letter), S.hands[team] || [], say('hands.count'), counts => order({do: 'hands', counts, team}))];
  const open = S.hall > 0 || !S.seats.length || S.hands.flat().some(n => n);
  const folded = () => el('details', {open}, el('summary', '', head('hand', say('hands'))), soft(say('hands.hint')), Array.from({length: S.teams}, of).flat());
  drawn('hands', [S.decision, S.attempt, S.step, S.teams, S.hall], () => counting ? folded() : lobby && [head('hand', say('hands')), everybody()]);
}
function numbers(key, names, values, words, done) {
  const fields = names.map((_, n) => el('input', {className: 'in', type: 'number', min: 0, max: 9999, value: values[n] || 0, inputMode: 'numeric'}));
  const onsubmit = e => { e.preventDefault(); D.activeElement.blur(); done(fields.map(field => +field.value || 0)); };
  return el('form', {className: 'nums', onsubmit}, fields.map((field, n) => el('label', '', names[n], field)), btn(key, words, null, 'check', {type: 'submit'}));
}
function words() {
  const back = S.step === 'debrief', all = () => order({do: 'show_words', seats: S.words.map(w => w.seat), on: true});
  const one = w => el('li', '', el('span', 'who', w.text),
    btn('word' + w.seat, say(w.shown ? 'words.hide' : 'words.show'), () => order({do: 'show_words', seats: [w.seat], on: !w.shown}), w.shown ? 'hide' : 'eye'));
  drawn('said', [S.words, back], () => back && [head('talk', say('words')), S.words.some(w => !w.shown) && btn('words', say('words.all'), all, 'eye'),
    S.words.length ? el('ul', 'ro', S.words.map(one)) : soft(say('words.none'))]);
}
/* The decision that a note is about: that of now, or one behind us, until the room goes on. */
let noteOn = null, noted = '', unsaved = null, noteTimer;
function note() {
  const n = $('note'), round = noteOn === null ? null : S.rounds[noteOn], at = String(round ? round.decision : S.noted);
  if (noted !== at || D.activeElement !== n && !unsaved) n.value = round ? round.note : S.note;
  $('note_about').textContent = round ? round.words : '';
  noted = at;
}
/* Goes off when nobody types any more, and before any key is pressed; again and again until the room is there. */
function saveNote() {
  clearTimeout(noteTimer);
  if (unsaved && order({do: 'note', ...unsaved})) unsaved = null;
  if (unsaved) noteTimer = setTimeout(saveNote, 700);
}
$('note').onchange = saveNote;
$('note').oninput = () => {
  unsaved = {decision: noteOn === null ? S.noted : S.rounds[noteOn].decision, text: $('note').value};
  clearTimeout(noteTimer);
  noteTimer = setTimeout(saveNote, 700);
};
