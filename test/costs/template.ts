export type Properties = Record<string, unknown>;
export interface Resource {
  Type: string;
  Properties?: Properties;
}

/** The resources of a synthesised template. */
export class Resources {
  private readonly byId: Readonly<Record<string, Resource>>;

  constructor(template: { Resources: Record<string, Resource> }) {
    this.byId = template.Resources;
  }

  all(): Resource[] {
    return Object.values(this.byId);
  }

  /** The properties of the only resource of `type`, if there is one. */
  only(type: string): Properties | undefined {
    const [found, ...more] = this.all().filter((resource) => resource.Type === type);
    if (more.length > 0) throw new Error(`more than one ${type}`);
    return found && (found.Properties ?? {});
  }

  /** The properties of what `{ Ref }` or `{ 'Fn::GetAtt' }` points to. */
  at(reference: unknown): Properties {
    const { Ref, 'Fn::GetAtt': attribute } = reference as { Ref?: string; 'Fn::GetAtt'?: [string, string] };
    const found = this.byId[Ref ?? attribute?.[0] ?? ''];
    if (!found) throw new Error(`no resource at ${JSON.stringify(reference)}`);
    return found.Properties ?? {};
  }
}
