#requires -Version 7.2
#requires -Modules ExchangeOnlineManagement
<#
.SYNOPSIS
Does in Exchange Online what a signed runbook of Lastday asks for, and writes the result file.

.DESCRIPTION
The script is the same for every leaver. What to do and to which mailbox comes from runbook.json: identifiers and fixed words.
Nothing of that file is ever run as a command. Each action reads first, changes what is not so yet, and says which of the two it
was; a second run finds everything as it should be.

.PARAMETER Folder
Where runbook.json and runbook.sig are; result.json is written there.

.PARAMETER TrustedKey
The public half of the firm's seal key as a PEM file, from where the firm keeps it. Never from the folder of the runbook.

.PARAMETER OpenSsl
OpenSSL 3 or newer; PowerShell itself cannot check Ed25519.

.EXAMPLE
Connect-ExchangeOnline
./lastday-exchange.ps1 -Folder . -TrustedKey ~/keys/seal.pub
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Folder,
    [Parameter(Mandatory)] [string] $TrustedKey,
    [string] $OpenSsl = 'openssl'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$dataFile = Join-Path $Folder 'runbook.json'
$signatureFile = Join-Path $Folder 'runbook.sig'
$resultFile = Join-Path $Folder 'result.json'

& $OpenSsl pkeyutl -verify -pubin -inkey $TrustedKey -rawin -in $dataFile -sigfile $signatureFile | Out-Null
if ($LASTEXITCODE -ne 0) { throw 'The signature of runbook.json is not that of the trusted key. Nothing was done.' }

$runbook = Get-Content -Raw -Encoding utf8 $dataFile | ConvertFrom-Json -AsHashtable
if ($runbook.format -cne 'lastday.io/exchange-runbook/1') { throw 'This script does not know the format of runbook.json.' }
if ([datetimeoffset]::UtcNow -ge [datetimeoffset] $runbook.expiresAt) { throw 'The runbook has expired: retry the step in Lastday.' }

$guid = '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
if ($runbook.mailbox -notmatch $guid) { throw 'The mailbox is not an object id.' }
$successorId = $runbook.successor
if ($null -ne $successorId -and $successorId -notmatch $guid) { throw 'The successor is not an object id.' }

$mailbox = Get-EXOMailbox -ExternalDirectoryObjectId $runbook.mailbox -Properties Guid
$id = $mailbox.Guid.ToString()

function Get-ObjectId([string] $user) {
    $found = @(Get-User -Identity $user -ErrorAction SilentlyContinue)
    if ($found.Count -eq 1) { return $found[0].ExternalDirectoryObjectId }
    return $null
}

function Get-FullAccess {
    Get-MailboxPermission -Identity $id | Where-Object {
        -not $_.IsInherited -and -not $_.Deny -and $_.AccessRights -contains 'FullAccess' -and $_.User -ne 'NT AUTHORITY\SELF'
    }
}

function Get-SendAs {
    Get-RecipientPermission -Identity $id | Where-Object {
        -not $_.IsInherited -and $_.AccessRights -contains 'SendAs' -and $_.Trustee -ne 'NT AUTHORITY\SELF'
    }
}

function Get-SendOnBehalf { (Get-Mailbox -Identity $id).GrantSendOnBehalfTo | Where-Object { $_ } }

function Get-ForwardingRule {
    Get-InboxRule -Mailbox $id -IncludeHidden | Where-Object {
        $_.Enabled -and ($_.ForwardTo -or $_.RedirectTo -or $_.ForwardAsAttachmentTo)
    }
}

function Test-Successor([string] $user) { $null -ne $successorId -and (Get-ObjectId $user) -eq $successorId }

function Get-Delegate {
    @(Get-FullAccess | Where-Object { -not (Test-Successor $_.User) })
    @(Get-SendAs | Where-Object { -not (Test-Successor $_.Trustee) })
    @(Get-SendOnBehalf | Where-Object { -not (Test-Successor $_) })
}

# What cannot be read is null: Lastday never takes that for "no".
function Read-OrNull([scriptblock] $read) { try { & $read } catch { $null } }

function Get-State {
    $now = Get-Mailbox -Identity $id
    [ordered]@{
        kind               = "$($now.RecipientTypeDetails)"
        forwarding         = [bool] ($now.ForwardingAddress -or $now.ForwardingSmtpAddress)
        hidden             = [bool] $now.HiddenFromAddressListsEnabled
        hiddenRules        = Read-OrNull { @(Get-ForwardingRule).Count }
        delegates          = Read-OrNull { @(Get-Delegate).Count }
        successorHasAccess = if ($null -eq $successorId) { $false } else {
            Read-OrNull { [bool] (@(Get-FullAccess | Where-Object { Test-Successor $_.User }).Count) }
        }
        litigationHold     = if ($now.PSObject.Properties['LitigationHoldEnabled']) { [bool] $now.LitigationHoldEnabled } else { $null }
        otherHolds         = Read-OrNull {
            # those on the mailbox, those on all mailboxes of the firm, and those that still run out
            @($now.InPlaceHolds | Where-Object { $_ -and -not $_.StartsWith('-') }).Count +
                @((Get-OrganizationConfig).InPlaceHolds | Where-Object { $_ -and $_.StartsWith('mbx') }).Count +
                [int] [bool] $now.DelayHoldApplied + [int] [bool] $now.DelayReleaseHoldApplied +
                [int] [bool] $now.ComplianceTagHoldApplied
        }
        archive            = Read-OrNull { $now.ArchiveGuid -ne [guid]::Empty }
        bytes              = Read-OrNull {
            [long] ((Get-EXOMailboxStatistics -Identity $id).TotalItemSize.Value.ToBytes())
        }
    }
}

# Each answers whether it had to change something.
$do = @{
    READ_STATE              = { $false }
    STOP_FORWARDING         = {
        $now = Get-Mailbox -Identity $id
        $needed = [bool] ($now.ForwardingAddress -or $now.ForwardingSmtpAddress)
        if ($needed) { Set-Mailbox -Identity $id -ForwardingAddress $null -ForwardingSmtpAddress $null -DeliverToMailboxAndForward $false }
        $needed
    }
    DISABLE_HIDDEN_RULES    = {
        $rules = @(Get-ForwardingRule)
        foreach ($rule in $rules) { Disable-InboxRule -Identity $rule.Identity -Mailbox $id -Confirm:$false -Force }
        $rules.Count -gt 0
    }
    REMOVE_DELEGATES        = {
        $needed = $false
        foreach ($right in @(Get-FullAccess | Where-Object { -not (Test-Successor $_.User) })) {
            Remove-MailboxPermission -Identity $id -User $right.User -AccessRights FullAccess -InheritanceType All -Confirm:$false | Out-Null
            $needed = $true
        }
        foreach ($right in @(Get-SendAs | Where-Object { -not (Test-Successor $_.Trustee) })) {
            Remove-RecipientPermission -Identity $id -Trustee $right.Trustee -AccessRights SendAs -Confirm:$false | Out-Null
            $needed = $true
        }
        foreach ($user in @(Get-SendOnBehalf | Where-Object { -not (Test-Successor $_) })) {
            Set-Mailbox -Identity $id -GrantSendOnBehalfTo @{ Remove = $user }
            $needed = $true
        }
        $needed
    }
    HIDE_FROM_ADDRESS_LISTS = {
        $needed = -not (Get-Mailbox -Identity $id).HiddenFromAddressListsEnabled
        if ($needed) { Set-Mailbox -Identity $id -HiddenFromAddressListsEnabled $true }
        $needed
    }
    GRANT_SUCCESSOR         = {
        $needed = @(Get-FullAccess | Where-Object { Test-Successor $_.User }).Count -eq 0
        if ($needed) { Add-MailboxPermission -Identity $id -User $successorId -AccessRights FullAccess -AutoMapping $false | Out-Null }
        $needed
    }
    CONVERT_TO_SHARED       = {
        $needed = "$((Get-Mailbox -Identity $id).RecipientTypeDetails)" -ne 'SharedMailbox'
        if ($needed) { Set-Mailbox -Identity $id -Type Shared }
        $needed
    }
}

$before = Get-State
$answers = foreach ($action in $runbook.actions) {
    if (-not $do.ContainsKey($action)) { throw "This script does not know the action $action. Nothing more was done." }
    try {
        $changed = @(& $do[$action])[-1]
        [ordered]@{ action = $action; state = if ($changed) { 'DONE' } else { 'ALREADY' }; detail = '' }
    } catch {
        # the kind of failure, without its text: that may quote addresses
        [ordered]@{ action = $action; state = 'FAILED'; detail = $_.FullyQualifiedErrorId.Split(',')[0] }
    }
}

# conversion shows after a while
for ($look = 0; $look -lt 20; $look++) {
    $after = Get-State
    if ($after.kind -eq 'SharedMailbox') { break }
    Start-Sleep -Seconds 15
}

[ordered]@{
    format    = 'lastday.io/exchange-result/1'
    case      = $runbook.case
    step      = $runbook.step
    nonce     = $runbook.nonce
    mailbox   = $runbook.mailbox
    runbook   = (Get-FileHash -Algorithm SHA256 $dataFile).Hash.ToLowerInvariant()
    signature = [Convert]::ToBase64String([IO.File]::ReadAllBytes((Resolve-Path $signatureFile)))
    ranAt     = [datetimeoffset]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ss.fffZ')
    actions   = @($answers)
    before    = $before
    after     = $after
} | ConvertTo-Json -Depth 5 | Set-Content -Encoding utf8NoBOM $resultFile

Write-Output "Bring $resultFile back to Lastday."
if (@($answers | Where-Object { $_.state -eq 'FAILED' }).Count -gt 0) { exit 1 }
