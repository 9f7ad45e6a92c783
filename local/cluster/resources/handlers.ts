import type { Alarms } from '../alarms/alarms.ts';
import type { Balancer } from '../balancer/balancer.ts';
import type { Databases } from '../databases/databases.ts';
import type { Handlers } from '../engine/handler.ts';
import type { Identity } from '../identity/identity.ts';
import type { LogStore } from '../logs/log-store.ts';
import type { Schedules } from '../schedules/schedules.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { Serverless } from '../serverless.ts';
import type { Container } from '../tasks/container.ts';
import type { Services } from '../tasks/services.ts';
import { alarm } from './alarm.ts';
import { databaseCluster, type KnownDatabase } from './database-cluster.ts';
import { managedPolicy, policy, role } from './iam.ts';
import { listener, listenerRule, targetGroup } from './load-balancing.ts';
import { logGroup } from './log-group.ts';
import { recorded, recordedTypes } from './recorded-types.ts';
import { schedule } from './schedule.ts';
import { secret } from './secret.ts';
import { secretAttachment } from './secret-attachment.ts';
import { serverlessHandlers } from './serverless-handlers.ts';
import { ecsService } from './service.ts';
import { taskDefinition } from './task-definition.ts';

/** What the handlers act on. */
export interface Machine {
  databases: Databases;
  secrets: SecretStore;
  balancer: Balancer;
  logs: LogStore;
  services: Services;
  alarms: Alarms;
  schedules: Schedules;
  identity: Identity;
  /** What task definitions say, by their ARNs. */
  containers: Map<string, Container>;
  serverless: Serverless;
}

/** The handlers of all supported types. */
export function createHandlers(machine: Machine): Handlers {
  const { databases, secrets, balancer, logs, services, alarms, schedules, containers, identity } = machine;
  const knownDatabases = new Map<string, KnownDatabase>();
  return new Map([
    ...Object.entries(recordedTypes).map(([type, definition]) => [type, recorded(definition)] as const),
    ['AWS::CloudWatch::Alarm', alarm(alarms)],
    ['AWS::ECS::Service', ecsService(services, balancer, containers)],
    ['AWS::ECS::TaskDefinition', taskDefinition(containers)],
    ['AWS::ElasticLoadBalancingV2::Listener', listener(balancer)],
    ['AWS::ElasticLoadBalancingV2::ListenerRule', listenerRule(balancer)],
    ['AWS::ElasticLoadBalancingV2::TargetGroup', targetGroup(balancer)],
    ['AWS::IAM::ManagedPolicy', managedPolicy(identity)],
    ['AWS::IAM::Policy', policy(identity)],
    ['AWS::IAM::Role', role(identity)],
    ['AWS::Logs::LogGroup', logGroup(logs)],
    ['AWS::RDS::DBCluster', databaseCluster(databases, secrets, knownDatabases)],
    ['AWS::Scheduler::Schedule', schedule(schedules, containers)],
    ['AWS::SecretsManager::Secret', secret(secrets)],
    ['AWS::SecretsManager::SecretTargetAttachment', secretAttachment(secrets, knownDatabases)],
    ...serverlessHandlers(machine.serverless),
  ]);
}
