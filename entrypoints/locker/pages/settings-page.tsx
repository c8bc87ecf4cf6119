import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { fullTime } from '../../../components/frame/moments.ts';
import { useText } from '../../../components/frame/text-context.tsx';
import { KeyPanel } from '../../../components/settings/key-panel.tsx';
import { LockerCheckPanel } from '../../../components/settings/locker-check-panel.tsx';
import { PrivacyPanel } from '../../../components/settings/privacy-panel.tsx';
import { SettingSwitch } from '../../../components/settings/setting-switch.tsx';
import { ShopList } from '../../../components/settings/shop-list.tsx';
import { StoragePanel } from '../../../components/settings/storage-panel.tsx';
import { TimeStampPanel } from '../../../components/settings/time-stamp-panel.tsx';
import { copyText } from '../../../utils/browser/clipboard.ts';
import {
  hasMhtml,
  offersMhtml,
  requestSite,
  switchMhtml,
  webOrigin,
} from '../../../utils/browser/permissions.ts';
import { changeSettings, type Settings } from '../../../utils/browser/settings.ts';
import { enforcedPolicy } from '../../../utils/browser/tabs.ts';
import { AUTHORITIES, releaseAuthorities, requestAuthorities } from '../../../utils/browser/time-stamps.ts';
import { lastAnchor, needsAnchor } from '../../../utils/locker/anchors.ts';
import { lastCheck } from '../../../utils/locker/check/kept-report.ts';
import type { Locker } from '../../../utils/locker/database.ts';
import { readKey } from '../../../utils/locker/key.ts';
import { useLive } from '../../../utils/locker/live.ts';
import { ask } from '../../../utils/messages/messaging.ts';
import { useLastBackup } from '../backup/use-backup.ts';

import { startCheck, stopCheck, useCheckState } from '../check/locker-check.ts';

import { VaultPanel } from '../vault/vault-panel.tsx';

import { ChatSitesPanel } from './chat-sites-panel.tsx';
import { useStorage } from './use-storage.ts';

interface SettingsPageProps {
  locker: Locker;
  settings: Settings;
  /** Origin that the popup sent here to ask for. */
  shop: string | null;
  /** The same for a chat inside a page. */
  chat: string | null;
  /** A warning led here. */
  check: boolean;
}

const change = (part: Partial<Settings>) => void changeSettings(part);

export function SettingsPage({ locker, settings, shop, chat, check }: SettingsPageProps) {
  const text = useText();
  const { state, persist } = useStorage();
  return (
    <>
      <h1>{text.settings.title}</h1>
      <section className="cp-card cp-stack">
        <h2>{text.settings.saving}</h2>
        <SettingSwitch
          label={text.settings.saveOnOpen}
          hint={text.settings.saveOnOpenHint}
          on={settings.saveOnOpen}
          onChange={(saveOnOpen) => change({ saveOnOpen })}
        />
        <SettingSwitch
          label={text.settings.fullPage}
          hint={text.settings.fullPageHint}
          on={settings.fullPage}
          onChange={(fullPage) => change({ fullPage })}
        />
        {offersMhtml() ? <MhtmlSwitch /> : null}
      </section>
      <Looks settings={settings} />
      <Shops shops={settings.switchedOn} asked={shop ? webOrigin(shop) : null} />
      <ChatSitesPanel switchedOn={settings.switchedOn} asked={chat ? webOrigin(chat) : null} />
      <TimeStamps locker={locker} on={settings.timeStamps} />
      <BackupLink locker={locker} />
      <StoragePanel state={state} onPersist={persist} />
      <LockerCheck locker={locker} wanted={check} />
      <VaultPanel locker={locker} lockAfter={settings.lockAfter} />
      <SigningKey locker={locker} />
      <PrivacyPanel policy={enforcedPolicy()} />
    </>
  );
}

function BackupLink({ locker }: { locker: Locker }) {
  const { backup } = useText();
  const last = useLastBackup(locker);
  return (
    <section className="cp-card cp-stack">
      <h2>{backup.title}</h2>
      <p>{backup.why}</p>
      <p className="cp-muted">{last?.at ? backup.last({ time: fullTime(last.at) }) : backup.none}</p>
      <p>
        <a href="#/backup">{backup.open}</a>
      </p>
    </section>
  );
}

function LockerCheck({ locker, wanted }: { locker: Locker; wanted: boolean }) {
  const last = useLive(() => lastCheck(locker), []);
  const check = useCheckState();
  const ready = last !== undefined;
  useEffect(() => {
    if (wanted && ready) document.getElementById('check')?.scrollIntoView();
  }, [wanted, ready]);
  if (!ready) return null;
  return <LockerCheckPanel check={check} last={last} onStart={() => startCheck(locker)} onStop={stopCheck} />;
}

function Looks({ settings: { language, appearance } }: { settings: Settings }) {
  const { settings } = useText();
  return (
    <section className="cp-card cp-columns">
      <NativeSelect
        label={settings.language}
        value={language}
        data={[
          { value: 'zh-CN', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={({ currentTarget: { value } }) => change({ language: value === 'en' ? 'en' : 'zh-CN' })}
      />
      <NativeSelect
        label={settings.appearance}
        value={appearance}
        data={[
          { value: 'auto', label: settings.auto },
          { value: 'light', label: settings.light },
          { value: 'dark', label: settings.dark },
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ appearance: value === 'light' || value === 'dark' ? value : 'auto' })
        }
      />
    </section>
  );
}

function MhtmlSwitch() {
  const { settings } = useText();
  const [on, setOn] = useState(false);
  const [denied, setDenied] = useState(false);
  useEffect(() => {
    hasMhtml().then(setOn, () => setOn(false));
  }, []);
  const toggle = async (wanted: boolean) => {
    const granted = await switchMhtml(wanted);
    setOn(granted);
    setDenied(wanted && !granted);
  };
  return (
    <SettingSwitch
      label={settings.mhtml}
      hint={denied ? settings.mhtmlDenied : settings.mhtmlHint}
      on={on}
      onChange={(wanted) => void toggle(wanted)}
    />
  );
}

function Shops({ shops, asked }: { shops: readonly string[]; asked: string | null }) {
  const [denied, setDenied] = useState(false);
  const allow = async (origin: string) => {
    const granted = await requestSite(origin);
    setDenied(!granted);
    if (granted) await ask('switchSite', { origin, on: true });
  };
  return (
    <ShopList
      shops={shops}
      asked={asked}
      denied={denied}
      onAllow={(origin) => void allow(origin)}
      onRevoke={(origin) => void ask('switchSite', { origin, on: false })}
    />
  );
}

function TimeStamps({ locker, on }: { locker: Locker; on: boolean }) {
  const [denied, setDenied] = useState(false);
  const last = useLive(() => lastAnchor(locker), []);
  const waiting = useLive(() => needsAnchor(locker), []);
  const toggle = async (wanted: boolean) => {
    const granted = wanted ? await requestAuthorities() : false;
    setDenied(wanted && !granted);
    await changeSettings({ timeStamps: granted });
    if (wanted) return;
    await releaseAuthorities().catch(() => false);
  };
  return (
    <TimeStampPanel
      on={on}
      denied={denied}
      authorities={AUTHORITIES}
      lastAt={last?.at ?? null}
      waiting={waiting ?? false}
      onChange={(wanted) => void toggle(wanted)}
    />
  );
}

function SigningKey({ locker }: { locker: Locker }) {
  const key = useLive(() => readKey(locker), []);
  const [copied, setCopied] = useState(false);
  const thumbprint = key?.thumbprint ?? null;
  const copy = () => {
    if (thumbprint) void copyText(thumbprint).then(setCopied);
  };
  return <KeyPanel thumbprint={thumbprint} copied={copied} onCopy={copy} />;
}
