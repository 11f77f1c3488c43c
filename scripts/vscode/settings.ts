/** Settings of the private VS Code: a plain editor, with nothing in the way of the extension. */
export const settings = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.agent.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  // Since 1.139 no longer `false`, which VS Code would rewrite at each start.
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  // Looking for open ports starts programs and writes settings.
  'remote.autoForwardPorts': false,
} as const;

export type Settings = Record<string, unknown>;
