#requires -Version 7.2
#requires -Modules ExchangeOnlineManagement
<#
.SYNOPSIS
Runs a signed runbook of Lastday inside a Kubernetes Job, and writes the result where Lastday reads it: the pod's log.

.DESCRIPTION
Connects to Exchange with the certificate of an app, and leaves all that is done there to lastday-exchange.ps1, the script that a
person runs. Refuses to begin where the image holds another version of that script than the Lastday that made the job.

.PARAMETER Runbook
runbook.json, runbook.sig.base64 and script.sha256, as the job mounts them.

.PARAMETER Keys
certificate.pfx, app-id, organization and seal.pub from the job's secret; certificate-password where the file has one.

.PARAMETER Work
An empty folder that may be written.
#>
[CmdletBinding()]
param(
    [string] $Runbook = '/runbook',
    [string] $Keys = '/etc/lastday/exchange',
    [string] $Work = '/work'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Read-Line([string] $folder, [string] $name) { (Get-Content -Raw (Join-Path $folder $name)).Trim() }

$script = Join-Path $PSScriptRoot 'lastday-exchange.ps1'
$digest = (Get-FileHash -Algorithm SHA256 $script).Hash.ToLowerInvariant()
if ($digest -cne (Read-Line $Runbook 'script.sha256')) {
    throw 'The image holds another lastday-exchange.ps1 than the Lastday that made this job. Nothing was done.'
}

# bytes, not text: the signature is over every one of them
[IO.File]::WriteAllBytes((Join-Path $Work 'runbook.json'), [IO.File]::ReadAllBytes((Join-Path $Runbook 'runbook.json')))
[IO.File]::WriteAllBytes((Join-Path $Work 'runbook.sig'), [Convert]::FromBase64String((Read-Line $Runbook 'runbook.sig.base64')))

$connection = @{
    CertificateFilePath = Join-Path $Keys 'certificate.pfx'
    AppId               = Read-Line $Keys 'app-id'
    Organization        = Read-Line $Keys 'organization'
    ShowBanner          = $false
}
if (Test-Path (Join-Path $Keys 'certificate-password')) {
    $connection.CertificatePassword = ConvertTo-SecureString -AsPlainText -Force (Read-Line $Keys 'certificate-password')
}
Connect-ExchangeOnline @connection | Out-Null
try {
    & $script -Folder $Work -TrustedKey (Join-Path $Keys 'seal.pub') | Out-Null
    $ended = $LASTEXITCODE
} finally {
    Disconnect-ExchangeOnline -Confirm:$false | Out-Null
}

$result = [IO.File]::ReadAllBytes((Join-Path $Work 'result.json'))
Write-Output '-----BEGIN LASTDAY RESULT-----'
Write-Output ([Convert]::ToBase64String($result, [Base64FormattingOptions]::InsertLineBreaks))
Write-Output '-----END LASTDAY RESULT-----'
exit $ended
