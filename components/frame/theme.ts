// Mantine dressed in our tokens (contrasts measured: text ≥ 6:1, borders ≥ 3:1 in both schemes).
import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const brand: MantineColorsTuple = [
  '#e9f7ef',
  '#cdeadd',
  '#a4dcc6',
  '#78d3b3',
  '#4fd1ab',
  '#2fae8b',
  '#178a6c',
  '#0f7a60',
  '#0b6b53',
  '#095442',
];

/** Mantine draws inputs from these: position 4 is their edge, which needs 3:1. */
const gray: MantineColorsTuple = [
  '#f8f9fa',
  '#f1f3f5',
  '#e9ecef',
  '#dee2e6',
  '#7d8590',
  '#6e7781',
  '#57606a',
  '#495057',
  '#343a40',
  '#212529',
];
const dark: MantineColorsTuple = [
  '#e6edf3',
  '#c3ced9',
  '#9aa7b4',
  '#7d8894',
  '#5b6672',
  '#2b3440',
  '#1a2129',
  '#0f1419',
  '#0b0f14',
  '#070a0d',
];

export const theme = createTheme({
  colors: { brand, gray, dark },
  primaryColor: 'brand',
  primaryShade: { light: 8, dark: 4 },
  fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
  fontFamilyMonospace: 'ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // White on the bright brand of the dark scheme is unreadable.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' ? { color: 'var(--cp-on-brand)' } : {}),
  }),
  components: {
    // Large letters need lines, not a fixed height.
    Button: Button.extend({
      vars: () => ({ root: { '--button-height': 'auto', '--button-padding-x': '0.75rem' } }),
    }),
  },
});

export const tokens: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1f2328',
    '--mantine-color-dimmed': '#57606a',
    '--mantine-color-default-border': '#7d8590',
    '--mantine-primary-color-contrast': '#ffffff',
    '--mantine-color-error': '#b42318',
    '--cp-surface': '#f6f8fa',
    '--cp-line': '#d8dee4',
    '--cp-brand': '#0b6b53',
    '--cp-on-brand': '#ffffff',
    '--cp-danger': '#b42318',
    '--cp-danger-bg': '#fff1ef',
    '--cp-warn': '#8a5300',
    '--cp-warn-bg': '#fff8e6',
    '--cp-ok': '#116b3c',
    '--cp-ok-bg': '#e9f7ef',
    '--cp-focus': '#0b57d0',
  },
  dark: {
    '--mantine-color-body': '#0f1419',
    '--mantine-color-text': '#e6edf3',
    '--mantine-color-dimmed': '#9aa7b4',
    '--mantine-color-default': '#1a2129',
    '--mantine-color-default-hover': '#232c36',
    '--mantine-color-default-border': '#5b6672',
    '--mantine-primary-color-contrast': '#06281f',
    '--mantine-color-error': '#ff8a80',
    '--cp-surface': '#161c23',
    '--cp-line': '#2b3440',
    '--cp-brand': '#4fd1ab',
    '--cp-on-brand': '#06281f',
    '--cp-danger': '#ff8a80',
    '--cp-danger-bg': '#2c1513',
    '--cp-warn': '#f2c14e',
    '--cp-warn-bg': '#2a2110',
    '--cp-ok': '#4fd1ab',
    '--cp-ok-bg': '#0e2a22',
    '--cp-focus': '#8ab4f8',
  },
});
