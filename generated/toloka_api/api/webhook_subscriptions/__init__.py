# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from .create_subscriptions import create_subscriptions as create_subscriptions
from .delete_subscription import delete_subscription as delete_subscription
from .get_subscription import get_subscription as get_subscription
from .get_webhook_subscriptions import get_webhook_subscriptions as get_webhook_subscriptions
from .send_test_webhook import send_test_webhook as send_test_webhook
