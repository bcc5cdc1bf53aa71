/** The parts of the API's answers that the CLI reads; the full shapes are Platform API v3's published schema. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly two_factor_authentication?: boolean;
}

export interface App extends Named {
  readonly acm: boolean;
  readonly archived_at: string | null;
  readonly build_stack: Named;
  readonly create_status?: string;
  readonly created_at: string;
  readonly database_size?: number;
  readonly git_url: string;
  readonly internal_routing?: boolean | null;
  readonly locked?: boolean;
  readonly maintenance: boolean;
  readonly owner: { readonly id: string; readonly email: string };
  readonly process_tier?: string;
  readonly region: Named;
  readonly repo_size: number | null;
  readonly slug_size: number | null;
  readonly space?: Named | null;
  readonly stack: Named;
  readonly team?: Named | null;
  readonly updated_at: string;
  readonly web_url: string;
}

export interface Dyno extends Named {
  readonly command: string;
  readonly size: string;
  readonly state: string;
  readonly type: string;
  readonly updated_at: string;
  readonly attach_url?: string | null;
  readonly release: { readonly id: string; readonly version: number };
}

export interface Formation {
  readonly id: string;
  readonly type: string;
  readonly quantity: number;
  readonly size: string;
  readonly command: string;
}

export interface Release {
  readonly id: string;
  readonly version: number;
  readonly description: string;
  readonly status: string;
  readonly current: boolean;
  readonly created_at: string;
  readonly eligible_for_rollback?: boolean;
  readonly output_stream_url?: string | null;
  readonly addon_plan_names?: readonly string[];
  readonly slug?: { readonly id: string } | null;
  readonly user: { readonly email: string };
}

export type ConfigVars = Readonly<Record<string, string>>;

export interface Price {
  readonly cents: number;
  readonly contract: boolean;
  readonly unit: string;
  readonly metered?: boolean;
}

export interface Addon extends Named {
  readonly addon_service: Named & { readonly human_name?: string };
  readonly app: Named;
  readonly billed_price: Price | null;
  readonly plan: Named;
  readonly state: string;
  readonly config_vars?: readonly string[];
  readonly created_at: string;
  readonly web_url: string | null;
  readonly provision_message?: string | null;
}

export interface Attachment extends Named {
  readonly addon: Named & { readonly app: Named };
  readonly app: Named;
  readonly namespace?: string | null;
  readonly web_url?: string | null;
}

export interface Collaborator {
  readonly role?: string;
  readonly user: { readonly email: string };
  readonly permissions?: readonly Named[];
}

export interface Domain {
  readonly id: string;
  readonly hostname: string;
  readonly cname: string | null;
  readonly kind: string;
  readonly status: string;
  readonly acm_status?: string | null;
  readonly acm_status_reason?: string | null;
  readonly sni_endpoint?: Named | null;
}

export interface BuildpackInstallation {
  readonly ordinal: number;
  readonly buildpack: { readonly name: string; readonly url: string };
}
