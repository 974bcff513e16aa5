// The timeline's marks are links and work without this. With it they are one stop of the Tab key, and arrows move among them.
(function () {
  'use strict';

  var picture = document.querySelector('svg[data-roving]');
  if (!picture) {
    return;
  }
  var marks = Array.prototype.slice.call(picture.querySelectorAll('a'));
  if (!marks.length) {
    return;
  }

  function place(mark) {
    var shape = mark.lastElementChild;
    var point = shape.tagName === 'circle';
    return { x: +shape.getAttribute(point ? 'cx' : 'x'), y: +shape.getAttribute(point ? 'cy' : 'y') };
  }

  var places = marks.map(place);
  var now = 0;

  function go(index) {
    marks[now].setAttribute('tabindex', '-1');
    now = index;
    marks[now].setAttribute('tabindex', '0');
    marks[now].focus();
  }

  // Left and right go through every mark, lane by lane; up and down go to the nearest mark above or below.
  function nearest(up) {
    var from = places[now];
    var best = -1;
    var least = Infinity;
    places.forEach(function (to, index) {
      var y = (to.y - from.y) * up;
      var far = y * 3 + Math.abs(to.x - from.x);
      if (y > 0 && far < least) {
        least = far;
        best = index;
      }
    });
    return best;
  }

  marks.forEach(function (mark, index) {
    mark.setAttribute('tabindex', index ? '-1' : '0');
  });
  picture.addEventListener('focusin', function (event) {
    var index = marks.indexOf(event.target.closest('a'));
    if (index >= 0 && index !== now) {
      marks[now].setAttribute('tabindex', '-1');
      now = index;
      marks[now].setAttribute('tabindex', '0');
    }
  });
  picture.addEventListener('keydown', function (event) {
    var next = -1;
    switch (event.key) {
      case 'ArrowRight': next = now + 1 < marks.length ? now + 1 : -1; break;
      case 'ArrowLeft': next = now - 1; break;
      case 'ArrowDown': next = nearest(1); break;
      case 'ArrowUp': next = nearest(-1); break;
      case 'Home': next = 0; break;
      case 'End': next = marks.length - 1; break;
      default: return;
    }
    event.preventDefault();
    if (next >= 0) {
      go(next);
    }
  });
})();
