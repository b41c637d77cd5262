package io.lastday.device.notice;

import io.lastday.device.posture.Platform;

/**
 * What is wrong with a device, and what its holder can do.
 *
 * @param gap one sentence, without a full stop
 * @param fix what to do
 */
record Advice(String device, Platform platform, String gap, String fix) {}
