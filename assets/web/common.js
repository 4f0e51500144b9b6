'use strict';
const D = document, $ = id => D.getElementById(id), W = JSON.parse($('words').textContent);
const put = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
const say = (name, values = {}) => put(W[name] ?? name, values);
function el(tag, cls, ...kids) {
  const e = D.createElement(tag);
  if (cls) e.className = cls;
  e.append(...kids.filter(k => k !== null && k !== undefined));
  return e;
}
function svg(tag, attrs, ...kids) {
  const e = D.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const k in attrs) e.setAttribute(k, attrs[k]);
  e.append(...kids);
  return e;
}
const icon = (name, cls = 'i') => svg('svg', {class: cls, 'aria-hidden': 'true'}, svg('use', {href: '#' + name}));
const bar = (cls, share) => svg('svg', {'aria-hidden': 'true'}, svg('rect', {class: cls, width: share + '%', height: '100%', rx: 5}));
function face(guest, mood, cls) {
  const e = el('img', cls);
  e.alt = '';
  e.src = '/face/' + encodeURIComponent(guest) + '/' + (mood || 'neutral') + '.svg';
  return e;
}
const clock = left => Math.floor(left / 60) + ':' + String(Math.floor(left % 60)).padStart(2, '0');
let shift = 0;  // how far the server's clock is ahead of ours, in seconds
let spoken = null;
/* The clock is read aloud at 30, 10 and 5 seconds, and at no other time. */
function speak(s, where) {
  const now = [5, 10, 30].find(n => s <= n && s > n - 1.5 && s > 0);
  if (now && now !== spoken) where.textContent = say('clock.spoken', {n: now});
  if (now || s > 31) spoken = now || null;
}
const left = c => Math.max(0, c.left ?? c.until - Date.now() / 1000 - shift);

/* One connection that comes back by itself: hello() says who we are, took(message) gets all that comes. */
function connect(hello, took, state) {
  let socket, wait = .3, timer, heard = 0, over = false;
  function open() {
    clearTimeout(timer);
    if (over) return;
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
      over = e.code === 4001 || e.code === 4003 || e.code === 4004;
      state(false, e.code);
      if (!over) timer = setTimeout(open, wait * (750 + 500 * Math.random()));
      wait = Math.min(5, wait * 1.7);
    };
  }
  function wake() {
    if (D.hidden || over) return;
    if (socket.readyState !== 1) { wait = .3; open(); return; }
    const asked = Date.now(), mine = socket;
    send({is: 'hi'});
    setTimeout(() => { if (heard < asked && mine === socket) { mine.onclose({code: 0}); mine.close(); open(); } }, 3000);
  }
  function send(m) { if (socket.readyState === 1) { socket.send(JSON.stringify(m)); return true; } return false; }
  D.addEventListener('visibilitychange', wake);
  addEventListener('online', wake);
  open();
  return {send, again: () => { over = false; wait = .3; open(); }};
}
