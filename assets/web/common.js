'use strict';
const D = document, $ = id => D.getElementById(id), W = JSON.parse($('words').textContent);
const say = (name, values = {}) => (W[name] ?? name).replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
/* `more` is a class, or properties; kids that are nothing are left out. Text is never more than text. */
function el(tag, more, ...kids) {
  const e = Object.assign(D.createElement(tag), typeof more === 'string' ? {className: more} : more);
  e.append(...kids.flat(3).filter(kid => kid || kid === 0));
  return e;
}
function svg(tag, attrs, ...kids) {
  const e = D.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const k in attrs) e.setAttribute(k, attrs[k]);
  e.append(...kids);
  return e;
}
const icon = (name, cls = 'i') => svg('svg', {class: cls, viewBox: '0 0 24 24', 'aria-hidden': 'true'}, svg('use', {href: '#' + name}));
const bar = (cls, share) => el('i', {className: cls, style: 'width:' + share + '%'});
const progress = () => el('div', 'dots', bar('', S.of && 100 * S.voted / S.of));
const picture = (path, cls = '') => el('img', {className: cls, alt: '', src: path + '.svg'});
const face = (guest, mood, cls) => picture('/face/' + encodeURIComponent(guest) + '/' + (mood || 'neutral'), cls);
const letter = text => el('b', 'l b2', text);
/* What comes from the evening stands in the evening's language. */
const inEvening = e => (e.lang = W.tongue, e);
const timer = () => S.clock && el('p', {id: 'clock', className: 'timer', role: 'timer'});

const clock = left => Math.floor(left / 60) + ':' + String(Math.floor(left % 60)).padStart(2, '0');
let shift = 0;  // how far the server's clock is ahead of ours, in seconds
let spoken = null;
const left = c => Math.max(0, c.left ?? c.until - Date.now() / 1000 - shift);
/* The clock is read aloud at 30, 10 and 5 seconds, and at no other time. */
function speak(s) {
  const now = [5, 10, 30].find(n => s <= n && s > n - 1.5 && s > 0);
  if (now && now !== spoken) $('told').textContent = say('clock.spoken', {n: now});
  if (now || s > 31) spoken = now;
}
const remaining = s => s ? say(S.clock.left === null ? 'clock' : 'clock.held', {time: clock(s)}) : say('clock.over');

/* One connection that comes back by itself: hello() says who we are, took(message) gets all that comes. */
function connect(hello, took, state) {
  let socket, wait = .3, again, heard = 0, over = false;
  function open() {
    clearTimeout(again);
    if (over) return;
    socket?.close();  // one that is still on its way would come in after us, and take our place
    const mine = socket = new WebSocket(location.origin.replace('http', 'ws') + '/live');
    mine.onopen = () => mine.send(JSON.stringify(hello()));
    mine.onmessage = e => {
      if (mine !== socket) return;
      heard = Date.now();
      const m = JSON.parse(e.data);
      if (m.is === 'state') { wait = .3; shift = m.now - Date.now() / 1000; state(true); }
      took(m);
    };
    mine.onclose = e => {
      if (mine !== socket) return;
      over = [4001, 4003, 4004].includes(e.code);
      state(false, over && e.code);
      if (!over) again = setTimeout(open, wait * (750 + 500 * Math.random()));
      wait = Math.min(5, wait * 1.7);
    };
  }
  function wake() {
    if (D.hidden || over) return;
    if (socket.readyState !== 1) { wait = .3; open(); return; }
    const asked = Date.now(), mine = socket;
    send({is: 'hi'});
    setTimeout(() => { if (heard < asked && mine === socket) { state(false); open(); } }, 3000);
  }
  const send = m => socket.readyState === 1 && !socket.send(JSON.stringify(m));  // whether it went off
  D.addEventListener('visibilitychange', wake);
  addEventListener('online', wake);
  open();
  return {send, again: () => { over = false; wait = .3; open(); }};
}
