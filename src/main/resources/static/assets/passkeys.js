// Signing in with a passkey, and adding one. Browsers offer passkeys to scripts only; signing in with a password works without this.
(function () {
  'use strict';

  function bytes(text) {
    var plain = window.atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, function (sign) { return sign.charCodeAt(0); });
  }

  function text(buffer) {
    return window.btoa(String.fromCharCode.apply(null, new Uint8Array(buffer)))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  }

  async function post(path, csrf, body) {
    var answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrf },
      body: body ? JSON.stringify(body) : undefined
    });
    if (!answer.ok) {
      throw new Error('status ' + answer.status);
    }
    return answer.json();
  }

  function known(list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
  }

  async function signIn(csrf) {
    var asked = await post('/webauthn/authenticate/options', csrf);
    var passkey = await navigator.credentials.get({
      publicKey: Object.assign({}, asked, { challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) })
    });
    var answer = await post('/login/webauthn', csrf, {
      id: passkey.id,
      rawId: text(passkey.rawId),
      response: {
        authenticatorData: text(passkey.response.authenticatorData),
        clientDataJSON: text(passkey.response.clientDataJSON),
        signature: text(passkey.response.signature),
        userHandle: passkey.response.userHandle ? text(passkey.response.userHandle) : undefined
      },
      credType: passkey.type,
      clientExtensionResults: passkey.getClientExtensionResults(),
      authenticatorAttachment: passkey.authenticatorAttachment
    });
    window.location.assign(answer.redirectUrl);
  }

  async function add(csrf, place) {
    var asked = await post('/webauthn/register/options', csrf);
    var passkey = await navigator.credentials.create({
      publicKey: Object.assign({}, asked, {
        challenge: bytes(asked.challenge),
        user: Object.assign({}, asked.user, { id: bytes(asked.user.id) }),
        excludeCredentials: known(asked.excludeCredentials)
      })
    });
    await post('/webauthn/register', csrf, {
      publicKey: {
        credential: {
          id: passkey.id,
          rawId: text(passkey.rawId),
          response: {
            attestationObject: text(passkey.response.attestationObject),
            clientDataJSON: text(passkey.response.clientDataJSON),
            transports: passkey.response.getTransports ? passkey.response.getTransports() : []
          },
          type: passkey.type,
          clientExtensionResults: passkey.getClientExtensionResults(),
          authenticatorAttachment: passkey.authenticatorAttachment
        },
        label: place.querySelector('input').value.trim() || 'A passkey'
      }
    });
    window.location.reload();
  }

  document.querySelectorAll('[data-passkey]').forEach(function (place) {
    if (!window.PublicKeyCredential) {
      return;
    }
    var button = place.querySelector('button');
    var problem = place.querySelector('[role=alert]');
    place.querySelectorAll('button, .govuk-form-group').forEach(function (part) { part.hidden = false; });
    button.addEventListener('click', function () {
      problem.hidden = true;
      button.disabled = true;
      (place.dataset.passkey === 'add' ? add(place.dataset.csrf, place) : signIn(place.dataset.csrf)).catch(function () {
        problem.hidden = false;
        button.disabled = false;
      });
    });
  });
})();
