package org.mosaik.messaging.act;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;

/** Makes the actors of a service and runs each on a thread of its own. */
public class Actors implements SmartLifecycle {

    private final Actor.Senses senses;
    private final List<Actor> actors = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    public Actors(Actor.Senses senses) {
        this.senses = senses;
    }

    /**
     * An actor that is not running yet; all start with the service.
     *
     * @param feeds names of every topic that feeds the rows
     */
    public Actor of(String name, List<String> feeds, Due due, Consumer<String> act) {
        return of(name, feeds, due, act, 1);
    }

    /** @param atOnce how many rows are acted on at the same time, for acts that mostly wait for somebody else */
    public Actor of(String name, List<String> feeds, Due due, Consumer<String> act, int atOnce) {
        Actor actor = new Actor(name, feeds, due, act, atOnce, senses);
        actors.add(actor);
        return actor;
    }

    @Override
    public void start() {
        actors.forEach(actor -> {
            Thread thread = new Thread(actor, "actor");
            thread.start();
            threads.add(thread);
        });
    }

    @Override
    public void stop() {
        actors.forEach(Actor::stop);
        for (Thread thread : threads) {
            try {
                thread.join(5_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    public boolean isAlive() {
        return threads.stream().allMatch(Thread::isAlive);
    }
}
