/* The sides: what was decided and the roads on the left; who is here, hands, words and the way in on the right. */
const head = (sign, words) => el('h2', '', icon('u-' + sign), words);
const nameOf = s => s.name || (W['name.' + s.pseudonym] + (s.lap ? ' ' + (s.lap + 1) : ''));
let editing = null;

/* A part that is drawn anew only when `key` changes, and never while somebody types in it. */
function drawn(id, key, make) {
  const box = $(id), now = JSON.stringify(key);
  if (box.dataset.drawn === now || /^(INPUT|SELECT)$/.test(D.activeElement?.tagName) && box.contains(D.activeElement) && D.activeElement.type !== 'submit') return;
  box.dataset.drawn = now;
  const kids = make();
  box.hidden = !kids;
  box.replaceChildren(...(kids || []));
}
function evening() {
  const can = ['scene', 'voting', 'closed', 'discussing', 'tied', 'consequence', 'debrief'].includes(S.step);
  drawn('evening', [S.rounds, can, S.step === 'debrief'], () => [head('clock', say('evening')), S.rounds.length ? el('ol', 'tl', ...S.rounds.map((r, n) => el('li', 'done', el('span', 'k', icon('u-check')), el('span', '', inEvening(el('span', '', r.words)),
    r.note ? el('small', '', say('noted', {words: r.note})) : null, el('div', 'row', noteKey(n),
      can ? btn('rewind' + n, say('do.rewind'), () => confirm(say('rewind.sure')) && order({do: 'rewind', decision: r.decision}), 'back') : null,
      S.step === 'debrief' ? btn('replay' + n, say('do.replay'), () => send({is: 'replay', nth: n}), 'play') : null))))) : el('p', 'soft', say('evening.none'))]);
  drawn('roads', [S.ways, can, S.standing, S.step === 'debrief'], () => [head('fork', say('roads')), el('ul', 'ways', ...S.ways.map((w, n) => {
    const b = btn('road' + n, say('road', {n: n + 1}), () => order({do: 'switch', road: n}), 'fork');
    b.disabled = w.here || !can;
    return el('li', '', b, el('small', '', w.words));
  })), el('p', 'soft', el('small', '', say('roads.hint'))), ...S.standing.map(s => el('p', '', s)), ...(S.step === 'debrief' ? takeHome() : [])]);
}
function noteKey(n) {
  const b = btn('note' + n, '', () => { noteOn = n; note(); $('note').focus(); }, 'note');
  b.setAttribute('aria-label', say('do.note', {n: n + 1}));
  return b;
}
const takeHome = () => [el('p', '', say('export')), el('div', 'row', ...['html', 'csv', 'json'].map(form => Object.assign(el('a', 'btn', say('export.' + form)), {href: '/export.' + form + '?key=' + KEY, download: ''})))];
function wayIn() {
  const F = S.facts, nobody = !S.seats.length;
  drawn('join', [F, nobody], () => {
    const qr = el('img'), a = el('a', '', say('screen.open')), [host] = F.url.replace(/^https?:\/\//, '').split('/j/');
    qr.alt = say('qr');
    qr.src = '/qr.svg?code=' + F.code + '&' + F.nth;
    a.href = '/screen#' + F.screen;
    a.target = '_blank';
    a.rel = 'noopener';
    const box = [head('wifi', say('join')), el('div', 'join', qr, el('div', '', el('p', 'b2', F.code), a), el('p', 'addr', host, el('wbr'), '/j/' + F.code))];
    if (!nobody && F.addresses.length > 1) box.push(el('div', 'ways', ...addresses(F)));
    return box;
  });
}
function people() {
  const here = S.seats.filter(s => s.here).length;
  $('net').className = here === S.seats.length ? 'ok' : 'warn';
  $('net').replaceChildren(icon('u-wifi'), say('here', {n: here, of: S.seats.length}));
  drawn('people', [S.seats, S.locked, S.teams, editing], () => [head('people', say('people', {n: S.seats.length})),
    btn('lock', say(S.locked ? 'do.unlock' : 'do.lock'), () => order({do: 'lock', on: !S.locked}), 'lock'), el('ul', 'ro', ...[...S.seats].sort((a, b) => asks(b) - asks(a)).map(person))]);
  drawn('teams', [S.teams, S.step === 'lobby'], () => S.step === 'lobby' && [head('people', say('teams')), el('div', 'row', ...[1, 2, 3, 4].map(n => {
    const b = btn('teams' + n, n > 1 ? say('teams.n', {n}) : say('teams.one'), () => order({do: 'teams', teams: n}), n === S.teams ? 'check' : '');
    b.setAttribute('aria-pressed', n === S.teams);
    return b;
  })), S.teams > 1 ? el('p', 'soft', say('teams.hint')) : null].filter(Boolean));
}
const asks = s => s.name && !s.approved ? 1 : 0;  // these come first: somebody must look at the name
function person(s) {
  const who = el('span', 'who', icon(s.here ? s.voted ? 'u-check' : 'u-wifi' : 'u-again'), nameOf(s) + (S.teams > 1 ? ' · ' + say('team.n', {n: s.team + 1}) : '') + (s.here ? '' : ' ' + say('away')));
  const acts = el('span', 'row');
  if (asks(s)) {
    const seen = btn('show' + s.seat, say('do.show'), () => order({do: 'rename', seat: s.seat, name: ''}), 'eye');
    seen.setAttribute('aria-label', say('do.show.name', {name: nameOf(s)}));
    acts.append(seen);
  }
  const open = btn('edit' + s.seat, '', () => { editing = editing === s.seat ? null : s.seat; show(); }, editing === s.seat ? 'x' : 'note');
  open.setAttribute('aria-label', say(editing === s.seat ? 'do.close_edit' : 'do.edit') + ': ' + nameOf(s));
  open.setAttribute('aria-expanded', editing === s.seat);
  acts.append(open);
  return el('li', s.here ? '' : 'off', who, acts, editing === s.seat ? edit(s) : null);
}
function edit(s) {
  const name = Object.assign(el('input', 'in'), {value: s.name, maxLength: 24}), f = el('form', 'edit', el('label', '', say('name'), name));
  f.onsubmit = e => { e.preventDefault(); name.blur(); editing = null; order({do: 'rename', seat: s.seat, name: name.value}); };
  const save = btn('rename' + s.seat, say('do.rename'), null, 'check');
  save.type = 'submit';
  f.append(save);
  if (S.teams > 1) f.append(...[...Array(S.teams).keys()].filter(n => n !== s.team).map(n => btn('move' + s.seat + '.' + n, say('team.n', {n: n + 1}), () => order({do: 'move', seat: s.seat, team: n}), 'people')));
  f.append(btn('kick' + s.seat, say('do.kick'), () => { if (confirm(say('kick.sure', {name: nameOf(s)}))) { editing = null; order({do: 'remove', seat: s.seat}); } }, 'x'));
  return f;
}
function hands() {
  drawn('hands', [S.decision, S.attempt, S.step, S.teams, S.hall], () => {
    const counting = ['voting', 'closed'].includes(S.step), lobby = S.step === 'lobby';
    if (!counting && !lobby) return null;
    const box = [head('hand', say('hands'))];
    if (lobby) return [...box, numbers('hall', [say('hall')], [S.hall], say('hall.set'), ([people]) => order({do: 'hall', people}))];
    box.push(el('p', 'soft', say('hands.hint')));
    for (let team = 0; team < S.teams; team++) {
      if (S.teams > 1) box.push(el('b', '', say('team.n', {n: team + 1})));
      box.push(numbers('hands' + team, S.choices.map(c => c.letter), S.hands[team] || [], say('hands.count'), counts => order({do: 'hands', counts, team})));
    }
    return box;
  });
}
function numbers(key, names, values, words, done) {
  const fields = names.map((n, at) => Object.assign(el('input', 'in'), {type: 'number', min: 0, max: 9999, value: values[at] || 0, inputMode: 'numeric'}));
  const f = el('form', 'nums', ...fields.map((i, at) => el('label', '', names[at], i))), b = btn(key, words, null, 'check');
  b.type = 'submit';
  f.append(b);
  f.onsubmit = e => { e.preventDefault(); D.activeElement.blur(); done(fields.map(i => +i.value || 0)); };
  return f;
}
function words() {
  drawn('said', [S.words, S.step === 'debrief'], () => S.step === 'debrief' && [head('talk', say('words')),
    S.words.some(w => !w.shown) ? btn('words', say('words.all'), () => order({do: 'show_words', seats: S.words.map(w => w.seat), on: true}), 'eye') : null,
    S.words.length ? el('ul', 'ro', ...S.words.map(w => el('li', '', el('span', 'who', w.text), btn('word' + w.seat, say(w.shown ? 'words.hide' : 'words.show'), () => order({do: 'show_words', seats: [w.seat], on: !w.shown}), w.shown ? 'hide' : 'eye')))) : el('p', 'soft', say('words.none'))].filter(Boolean));
}
/* The decision that a note is about: that of now, or one behind us, until the room goes on. */
let noteOn = null;
function note() {
  const n = $('note'), round = noteOn === null ? null : S.rounds[noteOn], at = String(round ? round.decision : S.noted);
  if (D.activeElement !== n || noted !== at) n.value = round ? round.note : S.note;
  $('note_about').textContent = round ? round.words : '';
  noted = at;
}
