interface Settings {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string };
}

/** Creates a repository in ECR, of whose SDK the project has no need. Its tags are immutable. */
export async function createRepository({ endpoint, region, credentials }: Settings, name: string): Promise<void> {
  const credential = `${credentials.accessKeyId}/20200101/${region}/ecr/aws4_request`;
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AmazonEC2ContainerRegistry_V20150921.CreateRepository',
    },
    body: JSON.stringify({ repositoryName: name, imageTagMutability: 'IMMUTABLE' }),
  });
  if (!response.ok) throw new Error(`The repository ${name} could not be created: ${await response.text()}`);
}
