package io.lastday.offboarding.engine;

import io.lastday.offboarding.firm.FirmId;
import java.util.UUID;

/** A case and the firm whose it is. */
record CaseKey(FirmId firm, UUID id) {}
