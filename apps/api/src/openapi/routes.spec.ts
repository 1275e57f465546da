import { type DynamicModule, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ROUTES } from '@nestjs/core/router/router-module.js';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import type { JsonObject } from '#kernel';
import { ApiModule } from '../api.module.js';
import { apiDocument } from './document.js';

interface Route {
  readonly name: string;
  readonly controller: Type;
  readonly handler: string;
}

interface Fields {
  readonly all: readonly string[];
  readonly required: readonly string[];
}

const SETTINGS = { auth: 'demo', clock: 'demo', production: false, metricsPort: undefined } as const;

const routes = routesIn(ApiModule.forRoot(SETTINGS), '');
const document = apiDocument(SETTINGS);

const documented: Readonly<Record<string, JsonObject>> = Object.fromEntries(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation as JsonObject]),
  ),
);

type Import = NonNullable<DynamicModule['imports']>[number];

/** The routes of a module and of those it imports, each under the path its module is registered with. */
function routesIn(imported: Import, path: string): readonly Route[] {
  if (imported instanceof Promise || 'forwardRef' in imported) return [];
  const dynamic = 'module' in imported ? imported : { module: imported };
  const { module, controllers = [], imports = [] } = dynamic;
  const paths = new Map(imports.flatMap(pathsRegistered));
  const own = [...controllers, ...(metadataOf(module, MODULE_METADATA.CONTROLLERS) as readonly Type[])];
  const others = [...imports, ...(metadataOf(module, MODULE_METADATA.IMPORTS) as readonly Import[])];
  return [
    ...own.flatMap((controller) => routesOf(controller, path)),
    ...others.flatMap((other) => routesIn(other, paths.get(moduleOf(other)) ?? '')),
  ];
}

function pathsRegistered(imported: Import): readonly (readonly [unknown, string])[] {
  const providers = 'providers' in imported ? (imported.providers ?? []) : [];
  const registered = providers.flatMap((provider) =>
    'useValue' in provider && provider.provide === ROUTES ? (provider.useValue as readonly { module: Type; path: string }[]) : [],
  );
  return registered.map(({ module, path }) => [module, path]);
}

function moduleOf(imported: Import): unknown {
  return 'module' in imported ? imported.module : imported;
}

function metadataOf(module: Type, key: string): readonly unknown[] {
  return (Reflect.getMetadata(key, module) ?? []) as readonly unknown[];
}

function routesOf(controller: Type, prefix: string): readonly Route[] {
  const prototype = controller.prototype as Readonly<Record<string, object>>;
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  return Object.getOwnPropertyNames(prototype).flatMap((handler) => {
    const own = Reflect.getMetadata(PATH_METADATA, prototype[handler] ?? {}) as string | undefined;
    if (own === undefined || handler === 'constructor') return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, prototype[handler] ?? {}) as RequestMethod].toLowerCase();
    const parts = [prefix, base, own].flatMap((part) => part.split('/')).filter((part) => part !== '');
    return [{ name: `${method} /${parts.map((part) => part.replace(/^:(.*)$/, '{$1}')).join('/')}`, controller, handler }];
  });
}

/** The fields of the class that a handler's body or query is read into. */
function fieldsRead({ controller, handler }: Route, from: RouteParamtypes): Fields | undefined {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Readonly<
    Record<string, { pipes: readonly object[] }>
  >;
  const found = Object.entries(parameters).find(([key]) => key.startsWith(`${from.toString()}:`))?.[1];
  const shape: unknown = Reflect.get(found?.pipes[0] ?? {}, 'shape');
  return typeof shape === 'function' ? fieldsOf(shape) : undefined;
}

function fieldsOf(shape: Parameters<typeof Reflect.construct>[0]): Fields {
  const checks = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
  const all = [...new Set(checks.map(({ propertyName }) => propertyName))].sort();
  const optional = checks.filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION).map(({ propertyName }) => propertyName);
  return { all, required: all.filter((name) => !optional.includes(name)) };
}

function fieldsTold(schema: JsonObject): Fields {
  const { properties = {}, required = [] } = schema as { properties?: JsonObject; required?: readonly string[] };
  return { all: Object.keys(properties).sort(), required: [...required].sort() };
}

describe('the routes of the API', () => {
  it('are described one by one, and nothing else is', () => {
    expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(documented).sort());
  });

  it('read the bodies that are described', () => {
    const read = routes
      .map((route) => [route.name, fieldsRead(route, RouteParamtypes.BODY)] as const)
      .filter(([, fields]) => fields !== undefined);
    const told = read.map(([name]) => {
      const body = documented[name]?.['requestBody'] as { content: Record<string, { schema: JsonObject }> } | undefined;
      return [name, fieldsTold(body?.content['application/json']?.schema ?? {})] as const;
    });
    expect(read.length).toBeGreaterThan(10);
    expect(told).toEqual(read);
  });

  it('read the queries that are described', () => {
    const read = routes.map(({ ...route }) => [route.name, fieldsRead(route, RouteParamtypes.QUERY)?.all ?? []] as const);
    const told = routes.map(({ name }) => {
      const parameters = (documented[name]?.['parameters'] ?? []) as readonly { readonly name: string; readonly in: string }[];
      return [name, parameters.flatMap((parameter) => (parameter.in === 'query' ? [parameter.name] : [])).sort()] as const;
    });
    expect(told).toEqual(read);
  });
});
