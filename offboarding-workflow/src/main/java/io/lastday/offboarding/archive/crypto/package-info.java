/** Encryption at rest: frames of AES-256-GCM under a data key for each custodian, wrapped by the firm's key. */
@NullMarked
package io.lastday.offboarding.archive.crypto;

import org.jspecify.annotations.NullMarked;
