package io.lastday.offboarding.person.connected;

import io.lastday.offboarding.person.SnapshotPart;

/** A part without which there is no snapshot: the account itself, which containment is restored from. */
interface AccountPart extends SnapshotPart {}
