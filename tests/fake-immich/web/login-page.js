import { post } from './api.js';
import { h } from './dom.js';
import { goto, route } from './router.js';

route(/^\/auth\/login\/?$/, async (_, url) => ({
  key: 'login',
  draw: () => drawLogin(url.searchParams.get('continue') ?? '/photos'),
}));

function drawLogin(next) {
  document.title = 'Login - Immich';
  const error = h('p', { class: 'login-error', role: 'alert' });
  const email = h('input', { id: 'email', name: 'email', type: 'email', autocomplete: 'email', required: true });
  const password = h('input', {
    id: 'password',
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
  });
  const form = h(
    'form',
    {
      class: 'login-form',
      onsubmit: async (event) => {
        event.preventDefault();
        try {
          await post('/auth/login', { email: email.value, password: password.value });
          goto(next);
        } catch (failure) {
          error.textContent = failure.message;
        }
      },
    },
    h('h1', {}, 'Login'),
    error,
    h('label', { for: 'email' }, 'Email'),
    email,
    h('label', { for: 'password' }, 'Password'),
    password,
    h('button', { type: 'submit', class: 'filled-button' }, 'Login'),
  );
  const section = h('section', { class: 'login' }, form);
  document.body.append(section);
  return () => section.remove();
}
