package io.lastday.device.source.intune;

/** What is asked of Graph, reading only. */
final class Permissions {

    static final String DEVICES = "DeviceManagementManagedDevices.Read.All";
    static final String CONFIGURATION = "DeviceManagementConfiguration.Read.All";

    private Permissions() {}
}
