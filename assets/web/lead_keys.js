/* Under it: the one big key, and a small one for everything else that can be done now. */
const KIND = {voting: 'vote', discussing: 'talk', paused: 'break'}, MEASURE = {voting: 60, discussing: 120, paused: 600};

function keys() {
  const row = [], same = {again: 'vote_again'}, on = (names, key, ...more) => names.includes(S.step) && (same[key] || key) !== S.next && row.push(btn(key, ...more));
  on(['lobby'], 'try', say('do.try'), () => step('try_out'), 'hand');
  if (S.votable) on(['scene'], 'open', say('do.open'), () => step('open'), 'hand');
  on(['voting'], 'close', say('do.close'), () => step('close'), 'lock');
  on(['closed'], 'reopen', say('do.reopen'), () => step('reopen'), 'again');
  on(['voting', 'closed', 'tied'], 'discuss', say('do.discuss'), () => step('discuss'), 'talk');
  on(['closed', 'discussing', 'tied'], 'again', say('do.again'), () => step('vote_again'), 'again');
  on(['voting', 'closed', 'discussing'], 'reveal', say('do.reveal'), () => step('reveal'), 'skip');
  if (S.step === 'tied') S.tally?.leaders.forEach(n => row.push(btn('pick' + n, say('do.pick', {letter: 'ABCDEFGH'[n]}), () => order({do: 'pick', choice: n}), 'check')));
  on(['voting', 'closed', 'discussing', 'tied'], 'drop', say('do.skip'), () => step('skip'), 'x');
  if (KIND[S.step]) clockKeys(row);
  if (['voting', 'closed', 'discussing', 'tied'].includes(S.step) && !S.trial) row.push(shown('words', 'play'));
  if (S.step === 'consequence') row.push(shown('votes', 'eye'));
  if (S.ways.length > 1 && ['scene', 'consequence', 'debrief'].includes(S.step)) row.push(shown('roads', 'fork'));
  on(['scene', 'voting', 'closed', 'discussing', 'tied', 'revealed', 'consequence'], 'pause', say('do.pause'), () => step('pause'), 'pause');
  if (S.step === 'debrief') debriefKeys(row);
  if (!S.trial) on(['scene', 'consequence', 'voting', 'closed', 'discussing', 'tied'], 'debrief', say('do.debrief'), () => step('debrief'), 'eye');
  const next = S.next && btn('go', el('span', 'cap', S.says), go, S.next === 'discuss' ? 'talk' : 'next');
  if (next) { next.classList.add('go'); next.append(el('kbd', '', say('space'))); }
  $('keys').replaceChildren(...next ? [next] : [], el('div', 'row', row));
}
function shown(what, sign) {
  const off = S.again === what;
  return btn('show_' + what, say(off ? 'do.off' : 'do.' + what), () => send({is: 'show', what: off ? '' : what}), off ? 'x' : sign);
}
function clockKeys(row) {
  const C = S.clock;
  row.push(btn('clock', say(C ? 'do.clock.off' : 'do.clock'), () => order({do: 'set_clock', kind: KIND[S.step], seconds: C ? 0 : MEASURE[S.step]}), 'clock'));
  if (!C) return;
  row.push(btn('hold', say(C.left === null ? 'do.hold' : 'do.run'), () => order({do: 'hold_clock'}), C.left === null ? 'pause' : 'play'));
  row.push(btn('more', say('do.more'), () => order({do: 'extend_clock', seconds: 60}), 'plus'));
}
function debriefKeys(row) {
  row.push(btn('back', say('do.card.back'), () => send({is: 'page', by: -1}), 'back'));
  row.push(btn('alone', say(S.cards ? 'do.together' : 'do.alone'), () => send({is: 'alone', on: !S.cards}), 'people'));
}
