"""The asset checks: what is asked of the readings and of the built tables before they are published."""
