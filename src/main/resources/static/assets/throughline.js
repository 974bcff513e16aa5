// Pages work without this. It makes leaving quicker, keeps a form from being sent twice, and moves the reader to what needs attention.
(function () {
  'use strict';

  var leave = document.querySelector('[data-leave]');

  function go() {
    document.body.hidden = true;
    document.title = 'Weather';
    window.location.replace(leave.href);
  }

  if (leave) {
    var presses = [];
    leave.addEventListener('click', function (event) {
      event.preventDefault();
      go();
    });
    document.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape') {
        presses = [];
        return;
      }
      presses = presses.filter(function (moment) { return event.timeStamp - moment < 3000; });
      presses.push(event.timeStamp);
      if (presses.length === 3) {
        go();
      }
    });
  }

  document.querySelectorAll('form[data-once]').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = 'yes';
      var button = form.querySelector('button[type=submit]');
      if (button) {
        button.setAttribute('aria-disabled', 'true');
      }
    });
  });

  // Coming back by the back button, a form may be sent again.
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-once]').forEach(function (form) {
      delete form.dataset.sent;
      form.querySelectorAll('[aria-disabled]').forEach(function (button) { button.removeAttribute('aria-disabled'); });
    });
  });

  var first = document.querySelector('[data-problems]') || document.querySelector('[data-done]');
  if (first) {
    first.focus();
  }
})();
