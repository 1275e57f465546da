import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { fastifyOf } from './http-parts.js';

interface Route {
  readonly method: string | readonly string[];
  readonly url: string;
}

interface RouteSource {
  addHook(name: 'onRoute', heard: (route: Route) => void): unknown;
}

/** Remembers the routes as they are made, so that a wrong method (405) can be told from a wrong address (404). */
@Injectable()
export class KnownRoutes {
  private readonly patterns = new Map<string, { readonly segments: readonly string[]; readonly methods: Set<string> }>();

  constructor(host: HttpAdapterHost) {
    const instance = fastifyOf(host);
    if (isRouteSource(instance)) instance.addHook('onRoute', (route) => this.add(route));
  }

  /** The methods an address can be used with, `[]` when no route has it. The query does not matter. */
  methodsOf(url: string): readonly string[] {
    const segments = segmentsOf(url);
    const found = [...this.patterns.values()].filter((pattern) => fits(segments, pattern.segments));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  }

  /** Remembers one route. `url` is a pattern such as `/cases/:id`; one that takes every address says nothing and is left out. */
  add({ method, url }: Route): void {
    const segments = segmentsOf(url);
    if (segments.includes('*')) return;
    const known = this.patterns.get(url) ?? { segments, methods: new Set() };
    for (const each of [method].flat()) known.methods.add(each);
    this.patterns.set(url, known);
  }
}

function isRouteSource(instance: unknown): instance is RouteSource {
  return typeof instance === 'object' && instance !== null && 'addHook' in instance;
}

function segmentsOf(url: string): readonly string[] {
  return (url.split('?', 1)[0] ?? '').split('/');
}

function fits(segments: readonly string[], pattern: readonly string[]): boolean {
  return (
    segments.length === pattern.length &&
    pattern.every((part, at) => part === segments[at] || (part.startsWith(':') && segments[at] !== ''))
  );
}
