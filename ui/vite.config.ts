import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  // The window is a WebKit of this decade (WebKitGTK 2.40, Safari 16.4, WebView2), never an unknown browser.
  build: {
    target: 'safari16.4',
    assetsInlineLimit: 0,
    // One page for each window.
    rolldownOptions: { input: ['index.html', 'wall.html'] },
  },
  server: { port: 1420, strictPort: true },
  clearScreen: false,
  // Tests mount components in jsdom, so Svelte must be taken as the browser gets it.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  // One document serves all files: one for each costs ten times what the tests do.
  test: { environment: 'jsdom', isolate: false, include: ['src/**/*.test.ts'] },
});
