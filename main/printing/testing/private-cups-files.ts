/** The files a private cupsd is configured with. */

export interface Folders {
  root: string;
  config: string;
  spool: string;
  cache: string;
  state: string;
  log: string;
  bin: string;
  output: string;
}

/**
 * Job operations follow the distribution's policy (owner or administrator), finished jobs are kept as they are by default,
 * so that a test shows what happens on a real machine. Only the making of queues is free for all.
 */
export const cupsdConf = (server: string, socketPath: string) => `
Listen ${server}
Listen ${socketPath}
LogLevel debug
Browsing No
WebInterface No
DefaultAuthType Basic
DirtyCleanInterval 0
ErrorPolicy abort-job
PreserveJobHistory Yes
PreserveJobFiles 86400
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit Cancel-Job Purge-Jobs Set-Job-Attributes Hold-Job Release-Job Restart-Job CUPS-Move-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

export const cupsFiles = (folders: Folders) => `
SystemGroup root lpadmin
ServerRoot ${folders.config}
ServerBin ${folders.bin}
RequestRoot ${folders.spool}
TempDir ${folders.spool}/tmp
CacheDir ${folders.cache}
StateDir ${folders.state}
ServerKeychain ${folders.config}/ssl
Printcap ${folders.state}/printcap
AccessLog ${folders.log}/access_log
ErrorLog ${folders.log}/error_log
PageLog ${folders.log}/page_log
CreateSelfSignedCerts no
`;

export const cupsPdfConf = (output: string, spool: string, log: string) => `
Out ${output}
AnonDirName ${output}
Spool ${spool}
Log ${log}
Label 1
TitlePref 1
`;

/**
 * A printer that does what the files in its folder tell it, and else writes what it gets to `output`, or each job into a file
 * of its own where there is a folder for them.
 * (The scheduler's own `file:` device is no use for a raw queue: with no filter to run it writes nothing and reports success.)
 */
export const testBackend = `#!/bin/sh
[ $# -eq 0 ] && exit 0
folder="\${DEVICE_URI#trial:}"
if [ -p "$folder/gate" ]; then read -r _ < "$folder/gate"; fi
if [ -f "$folder/error" ]; then
  echo "ERROR: $(cat "$folder/error")" >&2
  exit 1
fi
if [ -d "$folder/each" ]; then output="$folder/each/$1"; else output="$folder/output"; fi
if [ -n "$6" ]; then exec cat "$6" > "$output"; fi
exec cat > "$output"
`;
