'use client'

/**
 * Around the whole admin: whatever a person does with a form, everything they typed is in it by then;
 * and no Escape, and no click beside a drawer, takes what was typed in it.
 */
import { type ReactNode, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { finishIdleWork, followIdleWork } from '../../host/payload-deferred-values'
import { hideFromModals } from '../../host/payload-drawers-on-escape'
import { holdEarlySubmissions } from '../../host/payload-early-submissions'
import { persistentFetch } from '../../host/payload-lost-preferences'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useFetchWrapper } from '../../platform/admin/use-fetch-wrapper'
import { explainingFetch } from './explaining-fetch'

export function Guard({ children }: { children: ReactNode }) {
  const { t } = useAdminMessages('unsaved')

  useEffect(() => {
    followIdleWork()
    const before = ['pointerdown', 'click', 'submit', 'pagehide', 'beforeunload'] as const
    const finish = () => flushSync(finishIdleWork)
    const finishForKeys = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || key === 'Enter' || key === 'Escape') finish()
    }
    // In the capturing phase of the window: before Payload, React or a link hear of it.
    for (const name of before) window.addEventListener(name, finish, true)
    window.addEventListener('keydown', finishForKeys, true)
    return () => {
      for (const name of before) window.removeEventListener(name, finish, true)
      window.removeEventListener('keydown', finishForKeys, true)
    }
  }, [])

  useEffect(holdEarlySubmissions, [])

  const words = useRef(t)
  words.current = t
  useFetchWrapper((plain) =>
    explainingFetch(persistentFetch(plain), () => ({
      noConnection: words.current('noConnection'),
      loggedOut: words.current('loggedOut'),
    })),
  )

  useEffect(() => {
    const typedIn = new WeakSet<Element>()
    const onInput = ({ target }: Event) => {
      const drawer = target instanceof Element ? target.closest(drawers) : null
      if (drawer) typedIn.add(drawer)
    }
    /** @returns whether the drawer stays for now, because the person is asked */
    const holds = (drawer: Element): boolean => {
      const cross = drawer.querySelector<HTMLElement>(crossThatAsks)
      if (cross) {
        cross.click()
        return true
      }
      return typedIn.has(drawer) && !window.confirm(t('leaveDrawer'))
    }
    const onEscape = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || pressed.isComposing || !pressed.isTrusted) return
      const drawer = topmost()
      if (!drawer) return
      const inner = innerThing(pressed.target)
      if (inner || holds(drawer)) hideFromModals(pressed)
      // Menus of the editor hear of keys only where the focus is in them.
      const heard = inner && pressed.target instanceof Node && inner.contains(pressed.target)
      if (inner && !heard) inner.dispatchEvent(new KeyboardEvent('keydown', escapeKey))
    }
    const onClick = (click: MouseEvent) => {
      const beside = click.target instanceof Element ? click.target.closest(closers) : null
      const drawer = beside?.closest(drawers)
      if (drawer && holds(drawer)) {
        click.preventDefault()
        click.stopPropagation()
      }
    }
    window.addEventListener('input', onInput, true)
    window.addEventListener('keydown', onEscape, true)
    window.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('input', onInput, true)
      window.removeEventListener('keydown', onEscape, true)
      window.removeEventListener('click', onClick, true)
    }
  }, [t])

  return children
}

const drawers = 'dialog.drawer'
/** The cross of a document’s drawer asks where something was changed, and closes where nothing was. */
const crossThatAsks = '.doc-drawer__header-close'
const closers = '.drawer__close, .drawer__header__close'

/** The dialogue in front, if it is a drawer. */
function topmost(): Element | undefined {
  const front = [...document.querySelectorAll('dialog[open]')].at(-1)
  return front?.matches(drawers) ? front : undefined
}

const escapeKey = { key: 'Escape', bubbles: true }

const smallThings = [
  '.popup--active',
  '.popup__content',
  '.toolbar-popup__dropdown-items',
  '.slash-menu-popup',
  '.rs__menu',
  '.link-editor--active',
  '[role="listbox"]',
  '.react-datepicker-popper',
].join()

/** What the key is meant for, if that is smaller: a menu, a list of choices, the box for a link. */
function innerThing(target: EventTarget | null): Element | null {
  const open = document.querySelector(smallThings)
  return open ?? (target instanceof Element ? target.closest('[aria-expanded="true"]') : null)
}
