package io.lastday.offboarding.step.device;

import io.lastday.offboarding.audit.HeldDevices.Item;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.step.EarlierSteps;
import io.lastday.offboarding.step.walk.StillThere;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a walk after the orders says of each device that is still the leaver's. Pure.
 *
 * @param open an order should have reached it
 * @param byHand no order of this case can reach it
 * @param staying a person let it be, or its order is confirmed and it has been silent since
 */
record DeviceVerdict(List<StillThere> open, List<StillThere> byHand, List<StillThere> staying) {

    /** Where one device belongs. */
    enum Place {
        OPEN,
        BY_HAND,
        STAYING
    }

    static DeviceVerdict of(List<Item> devices, EarlierSteps earlier) {
        List<StillThere> open = new ArrayList<>();
        List<StillThere> byHand = new ArrayList<>();
        List<StillThere> staying = new ArrayList<>();
        for (Item device : devices) {
            DeviceStanding standing = DeviceStanding.of(device, earlier);
            StillThere there = new StillThere(
                    new Residual(standing.system(), DeviceStanding.words(device), standing.why()), standing.byHand());
            switch (standing.place()) {
                case OPEN -> open.add(there);
                case BY_HAND -> byHand.add(there);
                case STAYING -> staying.add(there);
            }
        }
        return new DeviceVerdict(open, byHand, staying);
    }

    /** Everything that the case goes on naming. */
    List<Residual> left() {
        return Stream.of(open, byHand, staying)
                .flatMap(List::stream)
                .map(StillThere::residual)
                .toList();
    }

    /** What a person is asked for. */
    List<StillThere> asked() {
        return Stream.concat(open.stream(), byHand.stream()).toList();
    }
}
