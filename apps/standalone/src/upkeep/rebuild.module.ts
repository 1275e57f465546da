import { BodiesModule, bodyStreams, settingsStreams } from '#bodies';
import { CaseworkModule, caseStreams, documentBytes } from '#casework';
import { remindingStreams } from '#notices';
import { ListReadModel, PlacementListsModule, quarterStreams } from '#placement-lists';
import { type Config, PlatformModule, type ReadModel, StreamReadModels, Upcasters } from '#platform';
import { type DynamicModule, Module } from '@nestjs/common';

/** Every read model that can be made again. */
export const READ_MODELS = Symbol('READ_MODELS');

/**
 * What a rebuild needs of the libs, with nothing running. A lib that keeps read models of its own adds a `ReadModel` to the
 * list: a `StreamModel` where appends write its rows, otherwise one that reads the documents again.
 */
@Module({})
export class RebuildModule {
  static forRoot(config: Config): DynamicModule {
    const listed = (upcasters: Upcasters, lists: ListReadModel): readonly ReadModel[] => [
      new StreamReadModels([caseStreams, bodyStreams, settingsStreams, ...quarterStreams, remindingStreams], upcasters),
      documentBytes,
      lists,
    ];
    return {
      module: RebuildModule,
      imports: [PlatformModule.forRoot(config), CaseworkModule, BodiesModule, PlacementListsModule],
      providers: [{ provide: READ_MODELS, useFactory: listed, inject: [Upcasters, ListReadModel] }],
    };
  }
}
