import { randomUUID } from 'node:crypto';

export interface RecordedEvent {
  EventId: string;
  StackId: string;
  StackName: string;
  LogicalResourceId: string;
  PhysicalResourceId: string;
  ResourceType: string;
  Timestamp: Date;
  ResourceStatus: string;
  ResourceStatusReason?: string;
}

/** What CloudFormation records of a stack. */
export class StackRecord {
  readonly id: string;
  readonly createdAt = new Date();
  /** Newest first. */
  readonly events: RecordedEvent[] = [];
  status = '';

  constructor(readonly name: string) {
    this.id = `arn:aws:cloudformation:eu-central-1:222222222222:stack/${name}/${randomUUID()}`;
  }

  setStatus(status: string, reason?: string): void {
    this.status = status;
    this.addEvent(this.name, 'AWS::CloudFormation::Stack', status, reason);
  }

  addEvent(logicalId: string, type: string, status: string, reason?: string): void {
    this.events.unshift({
      EventId: randomUUID(),
      StackId: this.id,
      StackName: this.name,
      LogicalResourceId: logicalId,
      PhysicalResourceId: logicalId === this.name ? this.id : `${this.name}-${logicalId}`,
      ResourceType: type,
      Timestamp: new Date(),
      ResourceStatus: status,
      ...(reason !== undefined && { ResourceStatusReason: reason }),
    });
  }
}
