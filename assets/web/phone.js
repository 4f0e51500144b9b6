const CODE = (location.pathname.match(/^\/j\/([A-Za-z]{1,12})$/) || [])[1]?.toUpperCase() || '', KEY = 'mingle.' + CODE;
const kept = () => { try { return JSON.parse(localStorage.getItem(KEY)) || {}; } catch { return memory; } };
function keep(more) { memory = {...kept(), ...more}; try { localStorage.setItem(KEY, JSON.stringify(memory)); } catch {} }
let memory = {}, live = null, S = null, drawn = '', vote = null, saved = '', renaming = false, mineAt = 0, draft = '';
const quote = text => '“' + text + '”';

function net(name) {
  D.body.className = name === 'on' ? '' : 'bad';
  $('net').replaceChildren(icon('u-wifi'), say('net.' + name));
}
function bubble(h, who) {
  const b = el('div', 'guest' + (h.guest ? '' : ' solo'));
  if (h.guest) b.append(face(h.guest, h.face, 'pic'));
  const p = el('p', 'say', h.who ? el('b', '', who || h.who) : null, h.line);
  p.lang = W.tongue;
  b.append(p);
  return b;
}
const h1 = text => { const h = el('h1', '', text); h.tabIndex = -1; return h; };
const note = (letter, text) => el('p', 'note', el('b', 'l', letter), el('span', '', text));
const mine = () => vote ? vote.choice : S.mine;

function join(wrong) {
  drawn = 'join';
  const form = el('form', 'mid fm'), me = kept();
  const field = (name, small, attrs) => {
    const i = Object.assign(el('input'), attrs), l = el('label', 'f', say(name), i);
    if (small) l.append(el('small', '', say(small)));
    form.append(l);
    return i;
  };
  form.append(face(W.face, 'happy', 'pic big'), h1(say('join')));
  if (wrong) form.append(Object.assign(el('p', 'err', say(wrong)), {role: 'alert'}));
  const code = CODE && wrong !== 'err.code' ? null : field('join.code', '', {maxLength: 6, className: 'code', autocomplete: 'off', spellcheck: false, required: true, pattern: '[A-Za-z]{6}', autocapitalize: 'characters'});
  const name = code ? null : field('join.name', 'join.name.hint', {maxLength: 24, autocomplete: 'nickname', value: me.name || ''});
  const two = el('input');
  two.type = 'checkbox';
  two.checked = me.sharing === 2;
  if (!code && !me.token) form.append(el('label', 'chk', two, say('join.two')));
  form.append(el('button', '', say(code ? 'join.next' : renaming ? 'join.rename' : 'join.go')), el('p', 'hint', say('join.hint')));
  form.onsubmit = e => {
    e.preventDefault();
    if (code) { location.href = '/j/' + code.value.toUpperCase(); return; }
    keep({name: name.value, sharing: two.checked ? 2 : me.sharing || 1, in: true});
    renaming = false;
    drawn = '';
    live ? live.again() : start();
  };
  $('main').replaceChildren(el('section', '', form));
}

function foot() {
  const f = $('foot');
  if (!f) return;
  const lost = D.body.className === 'bad', open = S.step === 'voting';
  const kind = !vote && S.mine === null ? 'hide' : saved === 'ok' || (!vote && S.mine !== null) ? 'check' : 'again';
  const words = kind === 'hide' ? [S.second ? say('vote.again.hint') : say('vote.hidden')]
    : kind === 'check' ? [el('b', '', say('vote.saved') + ' '), open ? say('vote.change') : '']
    : [el('b', '', say(lost ? 'vote.unsent' : saved === 'unsaved' ? 'vote.unsaved' : 'vote.sending') + ' '), lost ? say('vote.kept') : ''];
  const line = el('p', 'row', icon('u-' + kind, kind === 'again' ? 'i spin' : 'i'), el('span', '', ...words));
  f.firstChild.replaceChildren(line);
  f.lastChild.replaceChildren(el('p', '', el('b', '', say('n_of', {n: S.voted, of: S.of})), ' ' + say('voted')),
    svg('svg', {class: 'dots', 'aria-hidden': 'true'}, svg('rect', {class: 'd', width: '100%', height: '100%', rx: 5}), svg('rect', {class: 'v', width: (S.of ? 100 * S.voted / S.of : 0) + '%', height: '100%', rx: 5})));
}
function cast(choice) {
  vote = {decision: S.decision, attempt: S.attempt, choice};
  saved = '';
  push();
  foot();
}
function push() { if (vote && saved !== 'ok') live.send({is: 'vote', ...vote}); }

function ballot() {
  const set = el('fieldset', 'opts');
  set.append(el('legend', '', h1(say(S.trial ? 'vote.trial' : S.second ? 'vote.again' : S.heard.guest ? 'vote.say' : 'vote.go'))));
  S.choices.forEach((c, n) => {
    const r = el('input');
    r.type = 'radio';
    r.name = 'vote';
    r.checked = mine() === n;
    r.onchange = () => cast(n);
    const t = el('span', '', el('span', '', c.words), el('small', '', icon('u-check'), say('vote.yours')));
    t.firstChild.lang = W.tongue;
    set.append(el('label', 'o' + (c.face ? ' who' : ''), r, el('span', '', el('b', 'l', c.letter), c.face ? face(c.face) : null, t)));
  });
  const f = el('div', 'foot', el('div'), el('div'));
  f.id = 'foot';
  f.firstChild.setAttribute('role', 'status');
  return [S.trial ? null : bubble(S.heard), set, timer(), f];
}
function results() {
  const R = S.result, ol = el('ol'), most = Math.max(1, ...R.votes.flat());
  R.choices.forEach((c, n) => {
    const bars = el('div', 'bars');
    R.votes.forEach((v, nth) => {
      const last = nth === R.votes.length - 1, d = last && nth ? v[n] - R.votes[0][n] : 0;
      const text = R.votes.length < 2 ? say('n_of', {n: v[n], of: v.reduce((a, b) => a + b)}) : last ? say('res.now', {n: v[n]}) + (d ? ' (' + (d > 0 ? '+' : '−') + Math.abs(d) + ')' : '') : say('res.first', {n: v[n]});
      bars.append(bar(last ? 'b1' : 'b0', 100 * v[n] / most), el(last ? 'b' : 'span', '', text));
    });
    const p = el('p', '', c.words);
    p.lang = W.tongue;
    ol.append(el('li', 'res' + (n === R.chosen ? ' won' : ''),
      el('div', 'top', el('span', 'row', el('b', 'l', c.letter), n === R.chosen ? say('res.chosen') : ''),
        c.stance ? el('span', 'stamp ' + c.stance, icon('s-' + c.stance, 'si'), say('stamp.' + c.stance)) : null), p, bars));
  });
  return ol;
}
const timer = () => S.clock ? Object.assign(el('p', 'row c'), {id: 'clock', role: 'timer'}) : null;
const chosen = () => S.mine !== null && S.choices[S.mine] ? note(S.choices[S.mine].letter, say('chose', {words: quote(S.choices[S.mine].words)})) : null;
const middle = (...kids) => [el('div', 'mid fm', ...kids)];

function teams() {
  if (S.teams < 2) return [];
  const set = el('fieldset', 'teams', el('legend', '', el('b', '', say('team', {n: S.team + 1}))));
  for (let n = 0; n < S.teams; n++) {
    const r = Object.assign(el('input'), {type: 'radio', name: 'team', checked: n === S.team, onchange: () => live.send({is: 'join', team: n})});
    set.append(el('label', 'o', r, el('span', '', say('team.n', {n: n + 1}))));
  }
  return [set];
}
const inEvening = e => (e.lang = W.tongue, e);
function card(c, word) {
  const a = c.about, box = [inEvening(h1(c.head))];
  if (a) {
    if (a.guest) box.push(bubble(a));
    box.push(inEvening(note(a.letter, a.words)));
    if (a.came?.line) box.push(el('h2', '', say('came')), bubble(a.came));
  }
  const lines = a && c.nth === 4 ? c.lines.slice(1) : c.lines;  // what was chosen stands above
  if (lines.length) box.push(inEvening(el('div', 'card', ...lines.map(l => el('p', '', l)))));
  return word && c.nth === 2 ? [...box, wordForm()] : box;
}
function wordForm() {
  const i = Object.assign(el('input'), {maxLength: 24, value: draft || S.word, autocomplete: 'off', required: true, oninput: () => { draft = i.value; }});
  const f = el('form', 'fm', el('label', 'f', say('word'), i), el('button', '', say('word.send')));
  if (S.word) f.append(Object.assign(el('p', 'hint', say('word.sent', {word: S.word})), {role: 'status'}));
  f.onsubmit = e => { e.preventDefault(); draft = ''; live.send({is: 'word', text: i.value}); };
  return f;
}
function alone() {
  const at = Math.min(mineAt, S.cards.length - 1), turn = by => () => { mineAt = at + by; drawn = ''; show(); $('main').querySelector('h1').focus(); };
  const go = (by, name, cls) => Object.assign(el('button', cls, say(name)), {onclick: turn(by)});
  return [el('p', 'hint', say('card', {n: S.cards[at].nth, of: S.cards[at].of}) + '. ' + say('alone')), ...card(S.cards[at], true),
    el('div', 'foot', at < S.cards.length - 1 ? go(1, 'next', '') : null, at ? go(-1, 'back', 'ghost') : null)];
}
const VIEW = {
  lobby: () => middle(S.teams > 1 ? null : face(W.face, 'happy', 'pic big'), h1(S.name ? say('lobby', {name: S.name}) : say('lobby.bare')), el('p', '', say(S.here === 1 ? 'lobby.one' : 'lobby.here', {n: S.here})),
    ...teams(), el('p', 'note', icon('u-eye'), el('span', '', say('lobby.note'))), Object.assign(el('button', 'ghost', say('lobby.name')), {onclick: () => { renaming = true; join(); }})),
  scene: () => [h1(say('scene')), bubble(S.heard), el('p', 'hint', say('scene.hint'))],
  voting: () => S.may_vote ? ballot() : middle(h1(say('late')), el('p', '', say('late.hint'))),
  closed: () => middle(h1(say('closed')), el('p', '', say('closed.hint')), el('p', 'n', say('n_of', {n: S.voted, of: S.of})), el('p', '', say('voted')), chosen()),
  tied: () => middle(h1(say('tied')), el('p', '', say('tied.hint')), chosen()),
  discussing: () => [h1(say('talk')), timer(), el('ol', 'st', ...[1, 2, 3].map(n => el('li', '', el('b', 'l', n), el('span', '', say('talk.' + n))))),
    bubble(S.heard), chosen(), el('div', 'foot', el('p', 'row', icon('u-people'), say('talk.hint')))],
  revealed: () => [h1(say('reveal')), el('p', '', S.result.how), results()],
  consequence: () => [h1(say('happened')), bubble(S.heard), el('h2', '', say('reveal')), results()],
  paused: () => middle(h1(say('paused')), timer(), el('p', '', say('paused.hint'))),
  debrief: () => S.cards ? alone() : [el('p', 'hint', say('card', {n: S.card.nth, of: S.card.of})), ...card(S.card, true)],
  words: () => [h1(say('words')), bubble(S.heard)],
  votes: () => VIEW.revealed(),
  roads: () => middle(h1(say('roads'))),
  ended: () => middle(h1(say('ended')), el('p', '', say('ended.hint'))),
};

function show() {
  const key = JSON.stringify([S.step, S.decision, S.attempt, S.may_vote, S.heard, S.card, S.cards, S.word, S.again, S.step === 'lobby' && [S.name, S.here, S.teams, S.team], S.step === 'closed' && S.voted, !!S.clock]);
  if (renaming && S.step === 'lobby') return;
  if (key !== drawn) {
    const first = !drawn, had = drawn;
    drawn = key;
    $('main').replaceChildren(el('section', '', ...VIEW[S.step === 'voting' ? S.step : S.again || S.step]().filter(Boolean)));
    if (!first && JSON.parse(had)[0] !== S.step) { scrollTo(0, 0); $('main').querySelector('h1').focus({preventScroll: true}); }
  }
  foot();
  tick();
}
function tick() {
  const c = $('clock');
  if (!c || !S?.clock) return;
  const s = left(S.clock);
  c.replaceChildren(icon('u-clock'), el('span', '', s ? say(S.clock.left === null ? 'clock' : 'clock.held', {time: clock(s)}) : say('clock.over')));
  speak(s, $('told'));
}
setInterval(tick, 500);

function took(m) {
  if (m.is === 'welcome') { keep({token: m.token}); saved = saved === 'ok' ? 'ok' : ''; }
  else if (m.is === 'state') {
    if (S && m.rev < S.rev) return;
    if (vote && (m.attempt !== vote.attempt || String(m.decision) !== String(vote.decision))) vote = null;
    if (vote && saved === 'ok' && m.mine === vote.choice) vote = null;
    S = m;
    show();
    if (vote && saved === '') push();
  } else if (m.is === 'ack') { if (vote && m.choice === vote.choice && m.attempt === vote.attempt) saved = 'ok'; S && foot(); }
  else if (m.is === 'late') { vote = null; S && foot(); }
  else if (m.is === 'err') {
    if (['code', 'locked', 'removed', 'sharing'].includes(m.code)) { keep({in: false}); S = null; join('err.' + m.code); }
    else if (m.code === 'slow_down' && !S) $('main').replaceChildren(el('section', '', ...middle(h1(say('err.slow_down')))));
    else if (vote && (m.code === 'unsaved' || m.code === 'slow_down' || m.code === 'paused')) { saved = 'unsaved'; setTimeout(push, 2000); S && foot(); }
  }
}
function start() {
  net('off');
  live = connect(() => ({is: 'hello', code: CODE, token: kept().token || '', name: kept().name || '', sharing: kept().sharing || 1}), took, (on, why) => {
    net(on ? 'on' : 'off');
    if (!on && saved !== 'ok') saved = '';
    S && foot();
    if (why === 4001) {
      drawn = '';
      const b = el('button', '', say('another.go'));
      b.onclick = () => live.again();
      $('main').replaceChildren(el('section', '', ...middle(h1(say('another')), b)));
    }
  });
}
if (CODE) { $('room').hidden = false; $('code').textContent = CODE; }
if (W.wrong) join('err.code'); else if (CODE && kept().in) start(); else join();
