import '@fontsource-variable/hanken-grotesk';
import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import './tokens.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('room');
if (target) mount(App, { target });
