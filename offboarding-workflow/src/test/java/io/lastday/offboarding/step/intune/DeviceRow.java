package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.step.matrix.Cell;
import io.lastday.offboarding.step.matrix.Condition;
import io.lastday.offboarding.step.matrix.MatrixRow;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Devices that call in after two looks, and are managed no more then. */
abstract class DeviceRow extends MatrixRow {

    private static final String MANAGED = "/v1.0/deviceManagement/managedDevices/(d\\d)";
    private static final int LOOKS = 2;

    private final DeviceOrder order;
    private final Map<String, Integer> devices = new TreeMap<>(Map.of("d1", -1));

    DeviceRow(DeviceOrder order) {
        this.order = order;
    }

    @Override
    protected void world(WireWorld world) {
        world.reads(RemoteWire.ENTRA_USER + "/managedDevices", (asked, effect) -> list());
        world.reads(MANAGED, (asked, effect) -> one(asked.group(1)));
        world.writes("POST", MANAGED + "/" + order.word(), (asked, effect) -> {
            if (!devices.containsKey(asked.group(1))) {
                return Answer.error(404, "ResourceNotFound");
            }
            if (effect) {
                devices.put(asked.group(1), LOOKS);
            }
            return Answer.empty();
        });
    }

    private Answer list() {
        List<String> items = new ArrayList<>();
        for (String id : Set.copyOf(devices.keySet())) {
            items.add(device(id));
            int left = Objects.requireNonNullElse(devices.get(id), 0);
            if (left == 0) {
                devices.remove(id);
            } else if (left > 0) {
                devices.put(id, left - 1);
            }
        }
        return Answer.ok("{\"value\":[" + String.join(",", items) + "]}");
    }

    private Answer one(String id) {
        return devices.containsKey(id) ? Answer.ok(device(id)) : Answer.error(404, "ResourceNotFound");
    }

    private String device(String id) {
        String whose = order == DeviceOrder.WIPE ? "company" : "personal";
        String state = Objects.requireNonNullElse(devices.get(id), 0) < 0 ? "managed" : order.word() + "Pending";
        return """
                {"id":"%s","deviceName":"Device %s","operatingSystem":"iOS","managedDeviceOwnerType":"%s",
                 "managementState":"%s","deviceActionResults":[]}""".formatted(id, id, whose, state);
    }

    @Override
    protected void doBefore() {
        devices.clear();
    }

    @Override
    protected void vanish() {
        devices.clear();
    }

    @Override
    protected void change() {
        devices.put("d2", -1);
    }

    @Override
    protected Object state() {
        return Map.copyOf(devices);
    }

    @Override
    protected Object finished() {
        return Map.of();
    }

    @Override
    protected Cell expected(Condition condition) {
        Cell usual = super.expected(condition);
        return switch (condition) {
            case FRESH, VANISHED, CHANGED -> usual.after("DEVICE_PENDING");
            default -> usual;
        };
    }
}
