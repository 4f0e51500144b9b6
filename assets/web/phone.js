const CODE = location.pathname.slice(3).toUpperCase(), KEY = 'mingle.' + CODE;
let memory = {}, live = null, S = null, drawn = '', shown = '', vote = null, saved = '', renaming = false;
const kept = () => { try { return JSON.parse(localStorage.getItem(KEY)) || {}; } catch { return memory; } };
function keep(more) {
  memory = {...kept(), ...more};
  try { localStorage.setItem(KEY, JSON.stringify(memory)); } catch {}
}

const p = (cls, ...kids) => el('p', cls, ...kids), span = (...kids) => el('span', '', ...kids);
/* These take the name of a word, or a text. */
const h1 = (name, values) => el('h1', {tabIndex: -1}, say(name, values));
const button = (name, onclick, cls) => el('button', {className: cls || '', onclick}, say(name));
const draw = (...kids) => $('main').replaceChildren(el('section', '', ...kids));
const middle = (...kids) => el('div', 'mid fm', ...kids);
/* A heading, and what stands below it. */
const told = (name, ...more) => middle(h1(name), W[name + '.hint'] && p('', say(name + '.hint')), ...more);
const note = (sign, ...kids) => p('note', sign, span(...kids));
const count = () => say('n_of', {n: S.voted, of: S.of});
const ballotOf = m => String([m.decision, m.attempt]);
const mine = () => vote ? vote.choice : S.mine;
function net(on, over) {
  D.body.className = on ? '' : 'bad';
  $('net').replaceChildren(...over ? [] : [icon('u-wifi'), say(on ? 'net.on' : 'net.off')]);
}
function bubble(h) {
  const said = inEvening(p('say', h.who && el('b', '', h.who), h.line));
  return h.guest ? el('div', 'guest', face(h.guest, h.face, 'pic'), said) : said;
}
function form(cls, sent, ...kids) {
  return el('form', {className: 'fm ' + cls, onsubmit: e => { e.preventDefault(); sent(); }}, ...kids);
}
const field = (name, input) => el('label', 'f', say(name), input, W[name + '.hint'] && el('small', '', say(name + '.hint')));
const radio = (name, checked, onchange, ...kids) => el('label', 'o', el('input', {type: 'radio', name, checked, onchange}), span(...kids));

function join(wrong) {
  drawn = shown = '';
  const me = kept(), two = el('input', {type: 'checkbox', checked: me.sharing === 2});
  const name = el('input', {maxLength: 24, autocomplete: 'nickname', value: me.name || ''});
  draw(form('mid', () => {
    keep({name: name.value, sharing: two.checked ? 2 : me.sharing || 1, in: true});
    renaming = false;
    live ? live.again() : start();
  }, face(W.face, 'happy', 'pic big'), h1('join'), wrong && el('p', {className: 'err', role: 'alert'}, say('err.' + wrong)),
  field('join.name', name), !me.token && el('label', 'row chk', two, say('join.two')),
  button(renaming ? 'join.rename' : 'join.go'), p('small', say('join.hint'))));
}

/* What changes all the time is written without drawing the rest anew, or a finger would press what is no more. */
function foot() {
  if (S && $('here')) $('here').textContent = say(S.here === 1 ? 'lobby.one' : 'lobby.here', {n: S.here});
  if (!S || !$('saved')) return;
  const lost = D.body.className, none = mine() === null, there = !vote || saved === 'ok';
  const [kind, name, more] = none ? ['hide', '', S.second ? 'vote.again.hint' : 'vote.hidden'] : there ? ['check', 'vote.saved', 'vote.change']
    : ['again', lost ? 'vote.unsent' : saved ? 'vote.unsaved' : 'vote.sending', lost && 'vote.kept'];
  $('saved').replaceChildren(icon('u-' + kind, 'i ' + kind), span(name && el('b', '', say(name) + ' '), more && say(more)));
  $('count').replaceChildren(p('', el('b', '', count()), ' ' + say('voted')), progress());
}
function cast(choice) {
  vote = {decision: S.decision, attempt: S.attempt, choice};
  saved = '';
  push();
  foot();
}
function push() { if (vote && saved !== 'ok') live.send({is: 'vote', ...vote}); }
function ballot() {
  const cards = S.choices.map((c, n) => radio('vote', mine() === n, () => cast(n), letter(c.letter), c.face && face(c.face),
    span(inEvening(span(c.words)), el('small', '', icon('u-check'), say('vote.yours')))));
  return [!S.trial && bubble(S.heard),
    el('fieldset', '', el('legend', '', h1(S.trial ? 'vote.trial' : S.second ? 'vote.again' : S.heard.guest ? 'vote.say' : 'vote.go')), ...cards),
    timer(), el('div', 'foot small', el('p', {id: 'saved', className: 'row', role: 'status'}), el('div', {id: 'count'}))];
}
function results() {
  const R = S.result, last = R.votes.length - 1, most = Math.max(1, ...R.votes.flat());
  const bars = n => R.votes.flatMap((v, nth) => {
    const more = v[n] - R.votes[0][n], moved = more ? ' (' + (more > 0 ? '+' : '−') + Math.abs(more) + ')' : '';
    const words = last ? say(nth ? 'res.now' : 'res.first', {n: v[n]}) + moved : say('n_of', {n: v[n], of: v.reduce((a, b) => a + b)});
    return [bar(nth === last ? 'b1' : 'b0', 100 * v[n] / most), el(nth === last ? 'b' : 'span', '', words)];
  });
  return el('ol', '', R.choices.map((c, n) => el('li', 'res' + (n === R.chosen ? ' won' : ''),
    el('div', 'top row', el('span', 'row small', letter(c.letter), n === R.chosen && say('res.chosen')),
      c.stance && el('b', 'stamp row ' + c.stance, picture('/stance/' + c.stance), say('stamp.' + c.stance))),
    inEvening(p('', c.words)), el('div', 'bars', ...bars(n)))));
}
function chosen() {
  const c = S.choices[S.mine];
  return c && note(letter(c.letter), say('chose', c));
}
function teams() {
  return S.teams > 1 && el('fieldset', 'teams', el('legend', 'bold', say('team', {n: S.team + 1})),
    Array.from({length: S.teams}, (_, n) => radio('team', n === S.team, () => live.send({is: 'join', team: n}), say('team.n', {n: n + 1}))));
}
const VIEW = {
  lobby: () => [middle(S.teams < 2 && face(W.face, 'happy', 'pic big'), h1(S.name ? 'lobby' : 'lobby.bare', S), el('p', {id: 'here'}),
    teams(), note(icon('u-eye'), say('lobby.note')), button('lobby.name', () => { renaming = true; join(); }, 'ghost'))],
  scene: () => [h1('scene'), bubble(S.heard), p('small', say('scene.hint'))],
  voting: () => S.may_vote ? ballot() : [told('late')],
  closed: () => [told('closed', p('n b2', count()), p('', say('voted')), chosen())],
  tied: () => [told('tied', chosen())],
  discussing: () => [h1('talk'), timer(), el('ol', '', [1, 2, 3].map(n => el('li', 'row step', letter(n), say('talk.' + n)))),
    bubble(S.heard), chosen(), el('div', 'foot', p('small row', icon('u-people'), say('talk.hint')))],
  revealed: () => [h1('reveal'), p('', S.result.how), results()],
  consequence: () => [h1('happened'), bubble(S.heard), el('h2', '', say('reveal')), results()],
  paused: () => [told('paused', timer())],
  debrief: () => lookBack()(),
  words: () => [h1('words'), bubble(S.heard)],
  votes: () => VIEW.revealed(),
  roads: () => [told('roads')],
  ended: () => [told('ended')],
};
/* What draws the cards is fetched when it is time for them, and fetched again until it is here. */
const bare = () => [h1(S.card.head), ...S.card.lines.map(line => inEvening(p('', line)))];
function lookBack() {
  D.head.append(el('script', {src: '/debrief/' + D.documentElement.lang + '.js', onerror: () => setTimeout(lookBack, 3000)}));
  return VIEW.debrief = bare;
}

function show() {
  const key = JSON.stringify([S.step, S.decision, S.attempt, S.may_vote, S.heard, S.card, S.cards, S.word, S.again, S.step === 'lobby' && [S.name, S.teams, S.team], S.step === 'closed' && S.voted, !!S.clock]);
  if (renaming && S.step === 'lobby') return;
  if (key !== drawn) {
    drawn = key;
    draw(...VIEW[S.step === 'voting' ? S.step : S.again || S.step]());
    if (shown && shown !== S.step) { scrollTo(0, 0); $('main').querySelector('h1').focus({preventScroll: true}); }
    shown = S.step;
  }
  foot();
  tick();
}
function tick() {
  if (!$('clock') || !S?.clock) return;
  const s = left(S.clock);
  $('clock').replaceChildren(icon('u-clock'), span(remaining(s)));
  speak(s);
}
setInterval(tick, 500);

function took(m) {
  if (m.is === 'welcome') {
    keep({token: m.token});
    if (saved !== 'ok') saved = '';
  } else if (m.is === 'state') {
    if (S && m.rev < S.rev) return;
    if (vote && (ballotOf(m) !== ballotOf(vote) || saved === 'ok' && m.mine === vote.choice)) vote = null;
    S = m;
    show();
    if (!saved) push();
  } else if (m.is === 'ack') {
    if (vote && ballotOf(m) === ballotOf(vote) && m.choice === vote.choice) saved = 'ok';
  } else if (m.is === 'late') vote = null;
  else if (m.is === 'err') failed(m.code);
  foot();
}
function failed(code) {
  if (code === 'code') { keep({in: false}); location.reload(); }  // the server then asks for another
  else if (['locked', 'removed', 'sharing'].includes(code)) { keep({in: false}); S = null; join(code); }
  else if (!S && ['slow_down', 'unsaved', 'full'].includes(code)) draw(told('err.slow_down'));
  else if (vote && ['unsaved', 'slow_down', 'paused'].includes(code)) { saved = 'unsaved'; setTimeout(push, 2000); }
}
function start() {
  net(false);
  live = connect(() => ({is: 'hello', code: CODE, token: '', name: '', sharing: 1, ...kept()}), took, (on, why) => {
    net(on, why);
    if (!on && saved !== 'ok') saved = '';
    foot();
    if (why === 4001) { drawn = ''; draw(told('another', button('another.go', live.again))); }
  });
}
$('code').textContent = CODE;
if (kept().in) start(); else join();
