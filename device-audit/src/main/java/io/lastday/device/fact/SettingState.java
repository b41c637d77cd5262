package io.lastday.device.fact;

/** @param state as Graph spells it; a word that nobody knows is kept */
public record SettingState(String setting, String state) {}
