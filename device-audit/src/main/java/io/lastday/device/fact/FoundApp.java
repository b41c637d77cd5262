package io.lastday.device.fact;

/** A consumer messenger among the apps of a device. */
public record FoundApp(String name) {}
