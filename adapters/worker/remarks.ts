/** Begins lines of the worker itself, between those of the job. */
export const remark = '[Worker] ';

/** The last line of a job that has ended. */
export const endedRemark = `${remark}Ended\n`;

/** The last line of a job that counts as ended. Nothing can end the function from outside. */
export const stoppedRemark = `${remark}Stopped\n`;

export const isEnd = (message: string | undefined): boolean => message === endedRemark || message === stoppedRemark;
